"""From the first answers to the queue, and how the clock of the answer runs."""

from datetime import date

import pytest
import time_machine
from django.core.exceptions import SuspiciousOperation

from membership import dates, review, typed_pages
from membership.models import ClosingDay, Submission
from membership.process import permissions
from membership.process.errors import NotPermitted, TransitionNotAllowed
from membership.process.states import State
from tests.support.builders import decide, make_application, make_message, make_user, token
from tests.support.process import event_codes, letter_codes

pytestmark = pytest.mark.django_db


def test_a_repeated_first_post_finds_the_row_that_the_first_one_made():
    opened, answers = token(), {"name": "Exampletown"}

    first = review.open("join", token=opened, language="en", answers=answers)
    again = review.open("join", token=opened, language="en", answers=answers)

    assert first.pk == again.pk
    assert Submission.objects.get().state == State.DRAFT


def test_a_token_of_one_form_opens_no_other():
    opened = token()
    review.open("join", token=opened, language="en", answers={})

    with pytest.raises(SuspiciousOperation):
        review.open("cooperate", token=opened, language="en", answers={})


@pytest.mark.parametrize("smuggled", ["state", "reference", "participant", "owner", "confirmed_at"])
def test_nothing_but_answers_can_be_set_by_what_somebody_sends(smuggled):
    with pytest.raises(TypeError, match=smuggled):
        review.open("join", token=token(), language="en", answers={smuggled: "accepted"})


def test_a_draft_is_amended_and_what_was_sent_is_not():
    draft = make_application(state=State.DRAFT, name="Exampletown")

    assert review.amend(draft, {"name": "Sampleborough"}).name == "Sampleborough"
    review.submit(draft)

    with pytest.raises(TransitionNotAllowed):
        review.amend(draft, {"name": "Elsewhere"})
    assert Submission.objects.get().name == "Sampleborough"


def test_a_sent_application_has_reference_event_receipt_and_word_to_the_task_force():
    draft = make_application(state=State.DRAFT)

    sent = review.submit(draft)

    assert sent.state == State.UNCONFIRMED
    assert sent.reference.startswith("J-")
    assert event_codes(sent) == ["submit"]
    assert letter_codes(sent) == ["receipt", "task_force_new"]
    assert sent.due_on is None


def test_sending_twice_keeps_reference_and_letters():
    draft = make_application(state=State.DRAFT)

    first, again = review.submit(draft), review.submit(draft)

    assert first.reference == again.reference
    assert letter_codes(again) == ["receipt", "task_force_new"]
    assert event_codes(again) == ["submit"]


def test_what_looks_like_spam_is_held_without_a_letter_and_comes_back_with_one(decider):
    spam = review.submit(make_application(state=State.DRAFT), spam_reasons=["trap"])
    assert (spam.state, letter_codes(spam)) == (State.SPAM, [])
    assert spam.spam_reasons == ["trap"]

    back = decide(spam, "not_spam", by=decider)

    assert (back.state, letter_codes(back)) == (State.NEW, ["received"])


def test_a_sign_of_spam_on_the_first_page_counts_when_the_form_is_sent():
    draft = review.open("join", token=token(), language="en")
    draft = review.amend(draft, {}, spam_reasons=["too_fast"])

    sent = review.submit(draft, spam_reasons=["links", "too_fast"])

    assert (sent.state, sent.spam_reasons) == (State.SPAM, ["too_fast", "links"])


def test_one_weak_sign_of_spam_is_noted_and_stops_nothing():
    sent = review.submit(make_application(state=State.DRAFT), spam_reasons=["links"])

    assert (sent.state, sent.spam_points) == (State.UNCONFIRMED, 1)


def test_what_came_too_fast_waits_for_a_person():
    sent = review.submit(make_application(state=State.DRAFT), spam_reasons=["too_fast"])

    assert (sent.state, letter_codes(sent)) == (State.SPAM, [])


def test_what_came_on_paper_is_entered_by_a_reviewer_and_needs_no_confirmation(decider):
    draft = make_application(state=State.DRAFT, channel="paper", received_on=date(2026, 11, 20))
    with pytest.raises(NotPermitted):
        review.submit(draft, by=make_user(permissions.OBSERVERS), by_role="staff")

    entered = review.submit(draft, by=decider, by_role="staff")

    assert (entered.state, letter_codes(entered)) == (State.NEW, [])
    assert entered.edition is None


def test_a_page_of_a_form_that_was_sent_meanwhile_is_not_kept_with_the_case():
    draft = make_application(State.DRAFT)
    case = review.submit(Submission.objects.get(pk=draft.pk))
    typed = typed_pages.Page({"head_name": ["Robin Example"]}, files=[], judged=False)

    with pytest.raises(TransitionNotAllowed):
        review.keep_refused(draft, "leader", typed)
    assert not typed_pages.pages(Submission.objects.get(pk=case.pk))


def test_a_message_waits_for_no_confirmation():
    message = make_message()

    assert (message.state, letter_codes(message)) == (State.NEW, ["received", "task_force_message"])


@time_machine.travel("2026-11-25 12:00+01:00")
def test_the_answer_is_due_fifteen_working_days_after_the_confirmation(settings):
    settings.ANSWER_WORKING_DAYS = 15
    ClosingDay.objects.create(day=date(2026, 12, 1))

    assert make_application(state=State.NEW).due_on == date(2026, 12, 17)


def test_the_clock_stands_still_while_the_applicant_is_asked():
    with time_machine.travel("2026-11-25 12:00+01:00"):
        case = make_application(state=State.IN_REVIEW)
    with time_machine.travel("2026-11-30 12:00+01:00"):
        asked = decide(case, "ask")
        assert (asked.due_on, asked.clock_days) == (None, 3)
    with time_machine.travel("2027-03-01 12:00+01:00"):
        answered = decide(asked, "answer")

    assert answered.due_on == dates.due_on(date(2027, 3, 1), within=15, used=3)


def test_no_day_is_promised_where_the_owner_promises_none(settings):
    settings.ANSWER_WORKING_DAYS = 0

    assert make_application(state=State.NEW).due_on is None
