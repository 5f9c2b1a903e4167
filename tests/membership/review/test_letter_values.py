"""What a letter says: in the applicant's language, and only what is true for this case."""

import pytest
from django.utils import translation

from alliance_site.models import Letter
from alliance_site.text import days
from membership import review
from membership.letters import texts
from membership.models import Cooperation, Submission
from membership.process.choices import DeclineReason
from membership.process.decisions import Decision
from membership.process.errors import ReviewError
from membership.process.permissions import DECIDERS
from membership.process.states import State
from tests.support.builders import (
    decide,
    make_application,
    make_participant,
    make_proposal,
    make_signature,
    make_user,
)
from tests.support.process import waited

pytestmark = pytest.mark.django_db
TAKEN_OFF = {"en": "has been taken off the site", "fr": "a été retiré du site"}


def last(case):
    return Letter.objects.filter(submission=case).order_by("pk").last()


@pytest.mark.parametrize("admin", ["en", "fr"])
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("reason", [key for key in DeclineReason if key != DeclineReason.OTHER])
def test_a_reason_is_given_in_the_language_of_the_letter(reason, language, admin):
    case = make_application(state=State.IN_REVIEW, language=language)
    with translation.override(language):
        sentence = str(DeclineReason(reason).label)

    with translation.override(admin):
        shown = review.plan(
            case, "decline", by=make_user(DECIDERS), decision=Decision(reason=reason)
        ).letters[0]
        decide(case, "decline", reason=reason)

    assert sentence in shown.finished_body
    assert sentence in last(case).body


def test_another_reason_is_given_in_the_words_of_the_reviewer():
    case = make_application(state=State.IN_REVIEW, language="fr")

    decide(case, "decline", reason="other", reason_words="Le conseil {link} est dissous.")

    assert "raison suivante\u00a0:\n\nLe conseil" in last(case).body
    assert Submission.objects.get(pk=case.pk).reason_words == "Le conseil {link} est dissous."
    assert str(DeclineReason.OTHER.label) not in last(case).body


def test_words_stand_below_a_reason_and_go_when_the_case_is_opened_again_or_erased():
    case = make_application(state=State.IN_REVIEW)

    declined = decide(case, "decline", reason="no_mandate", reason_words="Send it and try again.")

    assert "of the authority.\n\nSend it and try again.\n\n" in last(case).body
    assert decide(declined, "reopen").reason_words == ""
    again = decide(Submission.objects.get(pk=case.pk), "decline", reason_words="Soon.")
    review.forget(again)
    assert Submission.objects.get(pk=case.pk).reason_words == ""


@pytest.mark.parametrize("given", [{"reason": ""}, {"reason": "other"}, {"reason": "unheard"}])
def test_nobody_is_refused_without_a_reason(given):
    case = make_application(state=State.IN_REVIEW)

    with pytest.raises(ReviewError, match="without one"):
        decide(case, "decline", **given)

    assert Submission.objects.get(pk=case.pk).state == State.IN_REVIEW


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("make", [make_application, make_signature])
def test_taken_off_the_site_is_said_where_something_was(make, language):
    case = make(state=State.ACCEPTED, language=language)

    decide(case, "reopen")

    assert TAKEN_OFF[language] in last(case).body


def test_of_a_cooperation_that_was_not_public_nothing_is_taken_off():
    case = make_proposal(state=State.ACCEPTED, publish=True)

    decide(case, "reopen")
    assert TAKEN_OFF["en"] not in last(case).body
    again = decide(Submission.objects.get(pk=case.pk), "accept")
    Cooperation.objects.get().agreeing.add(make_participant())

    decide(again, "reopen")
    assert TAKEN_OFF["en"] in last(case).body


@pytest.mark.parametrize(
    ("state", "code"),
    [(State.DECLINED, "correction_declined"), (State.WITHDRAWN, "reopened_withdrawn")],
)
def test_opening_again_says_what_it_was_that_ended(state, code):
    case = make_application(state=state)

    decide(case, "reopen")

    assert last(case).code == code
    assert "taken off" not in last(case).body


def test_a_case_that_was_closed_and_is_opened_again_is_told_so():
    closed = decide(waited(make_application(state=State.QUESTION)), "close")

    decide(closed, "reopen")

    assert last(closed).code == "reopened_ended"


def test_the_letter_about_an_answer_goes_to_both_sides_and_names_the_new_day():
    case = make_application(state=State.QUESTION)

    answered = decide(case, "answer")

    codes = [letter.code for letter in Letter.objects.order_by("pk")][-2:]
    assert codes == ["answered", "task_force_answer"]
    assert days.in_words(answered.due_on) in Letter.objects.get(code="answered").body


def test_what_was_no_spam_is_told_by_when_we_answer():
    case = make_application(state=State.SPAM)

    taken = decide(case, "not_spam")

    assert days.in_words(taken.due_on) in last(case).body


def test_no_letter_promises_what_nothing_does():
    for code in ("declined", "withdrawn", "ended", "reply"):
        for language in ("en", "fr"):
            text = " ".join(texts.built_in(code, language))
            assert not any(word in text for word in ("delete", "efface"))


@pytest.mark.parametrize(("days", "said"), [(15, True), (0, False)])
def test_the_question_says_that_our_time_stands_still_only_where_we_promised_one(
    settings, days, said
):
    settings.ANSWER_WORKING_DAYS = days

    case = make_application(state=State.QUESTION)

    assert ("is suspended" in last(case).body) == said
    assert "{" not in last(case).body.replace("{link}", "")
