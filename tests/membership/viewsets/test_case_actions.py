"""A case is taken and noted on, and whoever is slower is told."""

import pytest
from django.urls import reverse

from membership import review
from membership.models import InternalContact, Note, PassedProposal, Submission
from membership.process.permissions import DECIDERS, OBSERVERS, REVIEWERS
from membership.process.states import State
from tests.membership.forms.fields.test_staff_texts import NOTHING
from tests.membership.review.exchanges.test_passing import YES, passed, proposal
from tests.support.builders import (
    decide,
    make_application,
    make_participant,
    make_user,
)

pytestmark = pytest.mark.django_db


def test_taking_a_case_makes_it_the_readers_own(client, decider):
    case = make_application(state=State.NEW)

    client.post(reverse("queue:take", args=[case.pk]))

    case.refresh_from_db()
    assert (case.state, case.owner) == (State.IN_REVIEW, decider)


def test_whoever_takes_a_case_that_a_colleague_took_meanwhile_is_told(client, decider):
    case = make_application(state=State.NEW)
    seen = client.get(reverse("queue:inspect", args=[case.pk])).context["case"].version
    colleague = make_user(DECIDERS, first_name="Ada")
    review.take(case, by=colleague)

    address = reverse("queue:take", args=[case.pk])
    page = client.post(address, {"version": seen}, follow=True).content.decode()

    assert "Ada" in page
    assert Submission.objects.get(pk=case.pk).owner == colleague


def test_reading_changes_nothing_and_taking_needs_a_post(client, decider):
    case = make_application(state=State.NEW)

    assert client.get(reverse("queue:take", args=[case.pk])).status_code == 405
    assert Submission.objects.get(pk=case.pk).owner is None


def test_a_note_is_kept_for_colleagues(client, decider):
    case = make_application(state=State.IN_REVIEW)

    client.post(reverse("queue:note", args=[case.pk]), {"text": "The seal is hard to read."})

    page = client.get(reverse("queue:inspect", args=[case.pk])).content.decode()
    assert "The seal is hard to read." in page


def test_a_note_without_a_visible_word_is_not_kept_and_one_of_many_lines_is(client, decider):
    case = make_application(state=State.IN_REVIEW)
    address = reverse("queue:note", args=[case.pk])
    for nothing in NOTHING:
        client.post(address, {"text": nothing})
    assert not Note.objects.exists()

    client.post(address, {"text": "x\r\n" * 1400 + "\x07the seal\x0bis hard to read"})

    assert Note.objects.get().text == "x\n" * 1400 + "the seal\nis hard to read"


@pytest.fixture
def reviewer(client):
    user = make_user(REVIEWERS)
    client.force_login(user)
    return user


def passing(case, town):
    return reverse("queue:pass_on", args=[case.pk, town.pk])


def seen(client, case):
    return client.get(reverse("queue:inspect", args=[case.pk])).content.decode()


@pytest.mark.usefixtures("reviewer")
def test_the_page_knows_the_contact_of_the_participant_and_the_case_shows_what_came_of_it(client):
    case, town = proposal()
    InternalContact.objects.create(
        participant=town, name="Robin", email="town@example.org", language="fr"
    )
    assert passing(case, town) in seen(client, case)
    assert "town@example.org" in client.get(passing(case, town)).content.decode()

    client.post(passing(case, town), {"address": "town@example.org", "language": "fr"})
    assert "passed on, no answer yet" in seen(client, case)
    review.hear(PassedProposal.objects.get(), YES)
    assert "Deputy mayor" in seen(client, case)


@pytest.mark.usefixtures("reviewer")
def test_an_address_is_needed_and_what_is_passed_on_can_be_taken_back(client):
    case, town = proposal()
    asked = client.post(passing(case, town), {"address": "", "language": "fr"})
    assert "Enter the address to write to." in asked.content.decode()

    passed(case, town)
    client.post(passing(case, town), {"revoke": "1"})
    assert PassedProposal.objects.get().taken_back_at
    assert "taken back" in seen(client, case)


def test_a_private_proposal_has_no_such_page_and_observers_pass_on_nothing(client, reviewer):
    case, town = proposal(visibility="task_force")
    assert client.get(passing(case, town), follow=True).status_code == 404
    answer = client.post(passing(case, town), {"address": "a@example.org", "language": "en"})
    assert answer.status_code == 302
    client.force_login(make_user(OBSERVERS))
    answer = client.post(passing(case, town), {"address": "a@example.org", "language": "en"})

    assert not PassedProposal.objects.exists()


@pytest.mark.usefixtures("reviewer")
@pytest.mark.parametrize("answers", [{"visibility": "task_force"}, {"participants": []}])
def test_what_was_answered_stays_on_the_case_when_the_organisation_allows_it_no_more(
    client, answers
):
    case, town = proposal()
    other = make_participant(official_name="Othertown")
    case.participants.add(other)
    review.hear(passed(case, town), YES)
    passed(case, other)
    review.hand_in(case, answers)

    page = seen(client, case)
    assert "Gladly." in page
    assert page.count("is not named publicly") == 2
    assert "Take back" in page
    assert "Write again" not in page
    client.post(passing(case, other), {"revoke": "1"})
    assert PassedProposal.objects.get(participant=other).taken_back_at


@pytest.mark.usefixtures("reviewer")
def test_writing_again_on_the_same_day_is_not_called_done(client):
    case, town = proposal()
    passed(case, town)
    said = {"address": "town@example.org", "language": "fr"}
    page = client.post(passing(case, town), said, follow=True).content.decode()

    assert "Done." not in page
    assert "has been written today already" in page


@pytest.mark.usefixtures("reviewer")
def test_whoever_answered_an_earlier_text_is_asked_again_and_the_answer_stays_in_sight(client):
    case, town = proposal()
    review.hear(passed(case, town), YES)
    assert "Ask again" not in seen(client, case)
    review.hand_in(case, {"proposal": "Something else."})
    assert "Ask again" in seen(client, case)

    client.post(passing(case, town), {"address": "town@example.org", "language": "fr"})
    page = seen(client, case)
    assert "Gladly." in page
    assert "passed on, no answer yet" in page
    assert "Ask again" not in page
    client.post(passing(case, town), {"revoke": "1"})
    assert PassedProposal.objects.filter(replaced_at=None).get().taken_back_at


@pytest.mark.usefixtures("reviewer")
def test_who_was_not_asked_stays_on_the_case_with_the_reason(client):
    case, _town = proposal()
    review.hand_in(case, {"visibility": "task_force"})

    page = seen(client, case)
    assert "Participants it names" in page
    assert "not asked: the organisation lets no participant read it" in page
    assert "Pass on…" not in page


def test_an_accepted_proposal_offers_to_take_back_what_waits_and_nothing_else(client, decider):
    case, town = proposal()
    passed(case, town)
    case.refresh_from_db()
    decide(case, "accept", by=decider)

    page = seen(client, case)
    assert "Take back" in page
    assert "Write again" not in page
    client.post(passing(case, town), {"revoke": "1"})
    assert PassedProposal.objects.get().taken_back_at
