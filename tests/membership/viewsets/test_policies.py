"""Who may read a case, and that nobody writes one by hand."""

import pytest
from django.urls import reverse

from membership.process.permissions import DECIDERS, EDITORS, OBSERVERS, REVIEWERS
from tests.support.builders import (
    make_application,
    make_user,
)

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("role", "status"), [(OBSERVERS, 200), (REVIEWERS, 200), (DECIDERS, 200), (EDITORS, 302)]
)
def test_who_may_read_a_case(client, role, status):
    case = make_application()
    client.force_login(make_user(role))

    assert client.get(reverse("queue:inspect", args=[case.pk])).status_code == status


@pytest.mark.parametrize("action", ["new", "edit", "delete"])
def test_nobody_writes_a_submission_by_hand(client, decider, action):
    decider.is_superuser = True
    decider.save()
    case = make_application()
    addresses = {
        "new": "/admin/queue/new/",
        "edit": f"/admin/queue/edit/{case.pk}/",
        "delete": f"/admin/queue/delete/{case.pk}/",
    }

    assert client.get(addresses[action], follow=True).status_code == 404
