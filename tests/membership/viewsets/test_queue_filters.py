"""The queue is narrowed to a group."""

import pytest
from django.urls import reverse

from membership.models import Submission
from membership.process.states import State
from tests.support.builders import (
    make_application,
)

pytestmark = [pytest.mark.django_db, pytest.mark.both_engines]


def test_a_group_of_the_queue_shows_its_own_cases_with_their_number(client, decider):
    make_application(name="Town declined", state=State.DECLINED)

    page = client.get(reverse("queue:index"), {"group": "declined"})

    assert "Town declined" in page.content.decode()
    counts = {str(group["label"]): group["count"] for group in page.context["groups"]}
    assert counts["Declined"] == 1
    assert counts["Open"] == 0


@pytest.mark.parametrize(("mine", "name"), [("true", "Town of mine"), ("false", "Town of nobody")])
def test_ones_own_cases_are_told_from_the_others(client, decider, mine, name):
    make_application(name="Town of nobody")
    own = make_application(name="Town of mine")
    Submission.objects.filter(pk=own.pk).update(owner=decider)

    page = client.get(reverse("queue:index"), {"mine": mine})

    assert [case.name for case in page.context["object_list"]] == [name]
