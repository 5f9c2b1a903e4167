"""Every decision of a case stays, with its day and reason, whatever becomes of the case."""

from importlib import import_module

import pytest
from django.apps import apps
from django.utils import translation

from membership import review
from membership.letters import texts
from membership.models import LetterText, MadeDecision, Submission
from membership.process.choices import NEXT_STEPS, DeclineReason
from membership.process.errors import ReviewError
from membership.process.states import State
from tests.support.builders import decide, make_application, make_message

pytestmark = pytest.mark.django_db
BACKFILL = import_module("membership.migrations.0025_every_decision_stays")


def outcomes(case):
    return list(case.decisions.order_by("pk").values_list("outcome", flat=True))


def test_declined_opened_again_and_accepted_are_two_decisions_with_their_days():
    declined = decide(make_application(State.IN_REVIEW), "decline", reason_words="No seal.")
    first = declined.decisions.get()
    accepted = decide(decide(declined, "reopen"), "accept", decision_body="The Bureau")

    assert outcomes(accepted) == [State.DECLINED, State.ACCEPTED]
    former, standing = accepted.decisions.order_by("pk")
    assert (former.on, former.made_at, former.reason_words) == (first.on, first.made_at, "No seal.")
    assert former.taken_back_at
    assert (standing.body, standing.taken_back_at) == ("The Bureau", None)


def test_a_withdrawal_stays_when_the_case_is_opened_again():
    case = decide(make_application(State.WITHDRAWN), "reopen")

    assert outcomes(case) == [State.WITHDRAWN]
    assert case.decisions.get().taken_back_at


def test_what_is_only_answered_has_no_decision():
    assert not decide(make_message(), "reply").decisions.exists()


def test_of_an_erased_case_outcome_and_day_stay_and_no_word():
    case = decide(make_application(State.IN_REVIEW), "decline", reason_words="No seal.")
    review.forget(case)

    kept = MadeDecision.objects.get()
    assert (kept.outcome, kept.on, kept.reason) == (
        State.DECLINED,
        case.decision_on,
        "no_authority",
    )
    assert (kept.reason_words, kept.next_steps) == ("", "")


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("reason", NEXT_STEPS)
def test_a_refusal_says_what_can_be_done_now_in_the_language_of_the_letter(reason, language):
    case = make_application(State.IN_REVIEW, language=language)
    decide(case, "decline", reason=reason, next_steps="Call us first.")
    with translation.override(language):
        sentence = str(NEXT_STEPS[reason])

    letter = case.letters.get(code="declined")
    assert sentence in letter.body
    assert "Call us first." in letter.body


def test_nobody_is_refused_without_being_told_what_can_be_done_now():
    case = make_application(State.IN_REVIEW)

    with pytest.raises(ReviewError, match="what the applicant can do now"):
        decide(case, "decline", reason="other", reason_words="No.", next_steps="")

    assert set(NEXT_STEPS) == set(DeclineReason) - {DeclineReason.OTHER}
    assert Submission.objects.get().state == State.IN_REVIEW


def test_a_case_that_is_decided_already_gets_the_row_of_its_decision():
    declined = decide(make_application(State.IN_REVIEW), "decline", reason_words="No seal.")
    decide(make_message(), "reply")
    MadeDecision.objects.all().delete()

    BACKFILL.keep_present_decisions(apps, None)

    kept = MadeDecision.objects.get()
    assert (kept.submission_id, kept.outcome) == (declined.pk, State.DECLINED)
    assert (kept.reason_words, kept.on) == ("No seal.", declined.decision_on)
    assert kept.made_at == declined.decided_at


def test_a_text_of_our_own_says_it_from_now_on_as_well():
    own = LetterText.objects.create(
        code="declined", language="en", subject="No", body="Why: {reason}\n\n{link} {reach_us}"
    )

    BACKFILL.name_next_steps(apps, None)
    BACKFILL.name_next_steps(apps, None)

    own.refresh_from_db()
    assert own.body == "Why: {reason}\n\n{next_steps}\n\n{link} {reach_us}"
    assert texts.faults("declined", own.subject, own.body) == {}
