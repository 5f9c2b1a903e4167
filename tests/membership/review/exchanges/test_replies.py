"""What applicants send after the form: an answer, more to it, and the mandate that may follow."""

import re
from datetime import date

import pytest
from django.urls import reverse

from alliance_site.outbox.messages import message
from alliance_site.text import days
from membership import dates, links, review
from membership.files import checks, store
from membership.process.errors import TransitionNotAllowed
from membership.process.permissions import DECIDERS
from membership.process.states import State
from tests.support.builders import decide, make_application, make_pdf, make_proposal, make_user
from tests.support.process import event_codes
from tests.support.visitors import text

pytestmark = pytest.mark.django_db


def sent_of(case, *wanted):
    return sorted(case.letters.filter(code__in=wanted).values_list("code", flat=True))


def said(case):
    return list(case.exchanges.filter(from_applicant=True).values_list("text", flat=True))


def test_a_second_answer_is_an_addition_with_its_own_event_and_letters():
    case = review.answer(make_application(State.QUESTION), "The council.")
    case = review.answer(case, "And the mayor.")

    assert said(case) == ["The council.", "And the mayor."]
    assert event_codes(case)[-2:] == ["answer", "add"]
    assert sent_of(case, "added", "task_force_addition") == ["added", "task_force_addition"]
    assert case.state == State.IN_REVIEW
    assert case.events.last().actor_role == "applicant"


def test_the_same_answer_once_more_is_no_addition_unless_a_file_came_with_it():
    case = review.answer(make_application(State.QUESTION), "The council.")
    review.answer(case, " The council. ")
    assert event_codes(case)[-1] == "answer"

    store.keep(case, checks.check(make_pdf("minutes.pdf")), "answer")
    review.answer(case, "The council.")
    assert event_codes(case)[-1] == "add"


def test_nothing_at_all_is_no_addition():
    case = review.answer(make_application(State.IN_REVIEW), "  ")

    assert "add" not in event_codes(case)


@pytest.mark.parametrize("state", [State.SPAM, State.ERASED])
def test_nothing_is_added_where_nobody_reads_any_more(state):
    with pytest.raises(TransitionNotAllowed):
        review.answer(make_application(state), "By the way")


def test_what_is_added_once_it_is_decided_is_marked_and_changes_no_state():
    case = decide(review.answer(make_application(State.QUESTION), "The council."), "decline")
    assert case.added_later_at is None
    case = review.answer(case, "And the mayor.")

    assert (case.state, event_codes(case)[-1]) == (State.DECLINED, "add")
    assert case.added_later_at is not None


@pytest.mark.parametrize("state", [State.UNCONFIRMED, State.NEW, State.IN_REVIEW, State.QUESTION])
def test_the_mandate_that_follows_has_event_and_thanks_and_ends_the_waiting(state):
    case = make_application(state, mandate_pending_until=date(2030, 5, 5))
    case = review.send_mandate(case)
    review.send_mandate(case)

    assert (case.state, case.mandate_pending_until) == (state, None)
    assert event_codes(case).count("send_letter") == 1
    thanks = [] if state == State.UNCONFIRMED else ["letter_received"]
    wanted = [*thanks, "task_force_letter"]
    assert sent_of(case, "letter_received", "task_force_letter") == wanted


def test_thanks_go_to_the_applicant_and_the_word_to_the_task_force_names_nobody():
    case = review.send_mandate(make_application(mandate_pending_until=date(2030, 5, 5)))
    thanks, word = (
        case.letters.get(code=code) for code in ("letter_received", "task_force_letter")
    )

    assert thanks.to == case.contact_email
    assert case.name in message(thanks).body
    assert case.name not in message(word).subject + message(word).body


def test_only_an_application_waits_for_a_mandate():
    case = make_proposal()
    case.mandate_pending_until = date(2030, 5, 5)
    case.save()

    with pytest.raises(TransitionNotAllowed):
        review.send_mandate(case)


def test_an_empty_answer_is_no_word_that_was_not_sent(client):
    case = review.answer(make_application(State.QUESTION), "The council.")
    page = f"/en/application/{links.status_key(case)}/"
    client.post(page, {"message": " \u200b "})

    case = decide(case, "accept")

    assert "This was not sent" not in client.get(page).content.decode()


def test_an_addition_is_called_one_wherever_the_answer_is_shown(client):
    case = review.answer(make_application(State.QUESTION), "The council.")
    case = review.answer(case, "And the mayor.")
    case = review.answer(decide(case, "ask"), "In May.")
    today = days.in_words(dates.today())

    private = text(client.get(f"/en/application/{links.status_key(case)}/"))
    assert f"Your answer, {today} The council." in private
    assert f"What you added, {today} And the mayor." in private
    assert f"Your answer, {today} In May." in private

    client.force_login(make_user(DECIDERS))
    staff = text(client.get(reverse("queue:inspect", args=[case.pk])))
    heads = re.findall(r"(The applicant (?:wrote|added)) [^.]*?(The council|And the|In May)", staff)
    assert heads == [
        ("The applicant wrote", "The council"),
        ("The applicant added", "And the"),
        ("The applicant wrote", "In May"),
    ]
