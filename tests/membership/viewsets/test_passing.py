"""Staff pass a proposal on from its case."""

import pytest
from django.urls import reverse

from membership import review
from membership.models import InternalContact, PassedProposal
from membership.process.permissions import OBSERVERS, REVIEWERS
from tests.membership.review.test_passing import YES, passed, proposal
from tests.support.builders import make_user

pytestmark = pytest.mark.django_db


@pytest.fixture
def reviewer(client):
    user = make_user(REVIEWERS)
    client.force_login(user)
    return user


def page(case, town):
    return reverse("queue:pass_on", args=[case.pk, town.pk])


def look(client, case):
    return client.get(reverse("queue:inspect", args=[case.pk])).content.decode()


@pytest.mark.usefixtures("reviewer")
def test_the_page_knows_the_contact_of_the_participant_and_the_case_shows_what_came_of_it(client):
    case, town = proposal()
    InternalContact.objects.create(
        participant=town, name="Robin", email="town@example.org", language="fr"
    )
    assert page(case, town) in look(client, case)
    assert "town@example.org" in client.get(page(case, town)).content.decode()

    client.post(page(case, town), {"address": "town@example.org", "language": "fr"})
    assert "passed on, no answer yet" in look(client, case)
    review.hear(PassedProposal.objects.get(), YES, is_answer=True)
    assert "Deputy mayor" in look(client, case)


@pytest.mark.usefixtures("reviewer")
def test_an_address_is_needed_and_what_is_passed_on_can_be_taken_back(client):
    case, town = proposal()
    asked = client.post(page(case, town), {"address": "", "language": "fr"})
    assert "Enter the address to write to." in asked.content.decode()

    passed(case, town)
    client.post(page(case, town), {"take_back": "1"})
    assert PassedProposal.objects.get().taken_back_at
    assert "taken back" in look(client, case)


def test_a_private_proposal_has_no_such_page_and_observers_pass_on_nothing(client, reviewer):
    case, town = proposal(visibility="task_force")
    assert client.get(page(case, town), follow=True).status_code == 404
    answer = client.post(page(case, town), {"address": "a@example.org", "language": "en"})
    assert answer.status_code == 302
    client.force_login(make_user(OBSERVERS))
    answer = client.post(page(case, town), {"address": "a@example.org", "language": "en"})

    assert not PassedProposal.objects.exists()
