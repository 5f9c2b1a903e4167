"""What the status page says of a case that somebody of the Task Force has ended."""

import pytest

from membership import review
from membership.process.states import OPEN, STATES, State, Turn
from membership.views.case_pages.timeline import timeline
from tests.membership.views.case_pages.test_status import page
from tests.support.builders import decide, make_application
from tests.support.process import waited
from tests.support.visitors import text

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", OPEN)
def test_the_present_stage_of_an_open_case_is_with_those_whose_turn_it_is(state):
    now = [each["label"] for each in timeline(make_application(state)) if each["state"] == "now"]
    waits_for_staff = STATES[state].turn == Turn.STAFF

    assert now == ["The Task Force reads it" if waits_for_staff else "Waiting for your answer"]


@pytest.mark.parametrize("way", [State.UNCONFIRMED, State.NEW, State.IN_REVIEW])
def test_who_was_looked_at_is_not_told_that_somebody_will(client, way):
    case = decide(make_application(way), "spam")
    for rest in ("", "sent/"):
        said = text(client.get(page(case, rest), follow=True))

        assert "We have looked at it and are not taking it further." in said
        assert "We check it by hand" not in said
        assert "We send no message" not in said
        assert "spam" not in said.lower()


def test_what_came_back_from_spam_has_its_receipt_again(client):
    case = decide(decide(make_application(State.NEW), "spam"), "not_spam")

    assert client.get(page(case, "sent/")).status_code == 200
    assert "not taking it further" not in text(client.get(page(case)))


def test_what_the_task_force_withdrew_was_not_withdrawn_by_the_applicant(client):
    case = decide(make_application(State.IN_REVIEW), "withdraw_by_hand")
    said = text(client.get(page(case)))

    assert "The Task Force withdrew it, as you asked" in said
    assert "Withdrawn by the Task Force, as you asked" in said
    assert "Withdrawn by you" not in said
    assert "you withdrew" not in said.lower()


def test_nobody_is_asked_to_confirm_an_address_to_which_no_link_went(client):
    held = make_application(State.SPAM)
    freed = decide(make_application(State.SPAM), "not_spam")

    assert "We check it by hand" in text(client.get(page(held)))
    for case in (held, freed):
        assert "You confirm your address" not in text(client.get(page(case)))


@pytest.mark.parametrize("way", ["withdraw", "withdraw_by_hand"])
def test_what_was_withdrawn_before_anybody_looked_at_it_was_not_read(client, way):
    unconfirmed = decide(make_application(State.UNCONFIRMED), way)
    new, read = (decide(make_application(each), way) for each in (State.NEW, State.IN_REVIEW))

    assert "The Task Force reads it" not in text(client.get(page(unconfirmed)))
    assert "You confirm your address" not in text(client.get(page(unconfirmed)))
    assert "The Task Force reads it" not in text(client.get(page(new)))
    assert "You confirmed your address (done)" in text(client.get(page(new)))
    assert "The Task Force reads it (done)" in text(client.get(page(read)))


def test_of_what_is_erased_nothing_is_still_to_come(client):
    case = review.forget(decide(make_application(State.NEW), "withdraw"))
    said = text(client.get(page(case)))

    assert "What you sent has been erased (done)" in said
    assert "The Task Force reads it" not in said
    assert "Decision (" not in said
    assert "on its way" not in said
    assert "Not given" not in said


def test_a_day_for_the_answer_that_is_over_is_told_as_past(client):
    case = waited(make_application(State.QUESTION))
    said = text(client.get(page(case)))

    assert "We waited for your answer until" in said
    assert "We waited for it until" in said
    assert "wait for your answer until" not in said
    assert "will wait for it" not in said
