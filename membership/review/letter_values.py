"""What the names in a letter about a case stand for, in the language of the applicant."""

from copy import copy

from django.utils import translation
from django.utils.translation import gettext as _

from alliance_site.outbox.drafts import LetterDraft
from alliance_site.registry import Effect
from alliance_site.text import days
from alliance_site.text.characters import trimmed
from membership.letters import cases, occasions, texts
from membership.models import Submission
from membership.process.choices import NEXT_STEPS, DeclineReason
from membership.process.decisions import Decision
from membership.process.errors import ReviewError
from membership.process.transitions import Transition
from membership.review import deadlines


def of_decision(submission: Submission, decision: Decision) -> dict[str, str]:
    """Return what the decision says so far: the reason and the words, where there are any."""
    with translation.override(submission.language):
        words = {
            "message": trimmed(decision.message),
            "reason": reason(decision.reason, decision.reason_words),
            "next_steps": next_steps(decision.reason, decision.next_steps),
        }
    return {name: value for name, value in words.items() if value}


def reason(code: str, own_words: str) -> str:
    """Return the sentence of a reason and below it the words of the reviewer."""
    return "\n\n".join(filter(None, [sentence(code), trimmed(own_words)]))


def sentence(code: str) -> str:
    """Return what a reason says by itself; another reason says nothing without its words."""
    known = code in DeclineReason.values and code != DeclineReason.OTHER
    return str(DeclineReason(code).label) if known else ""


def next_steps(code: str, own_words: str) -> str:
    """Return what somebody can do who was refused for a reason: our sentence, then own words."""
    known = str(NEXT_STEPS.get(code, ""))
    return "\n\n".join(filter(None, [known, trimmed(own_words)]))


def check(draft: LetterDraft) -> None:
    """Raise unless a letter can leave as it is: names that fit, and no word missing."""
    for sentences in texts.faults(draft.code, draft.subject, draft.body).values():
        raise ReviewError(" ".join(sentences))
    needed = occasions.OCCASIONS[draft.code].needed
    if "reason" in needed and not draft.values.get("reason"):
        raise ReviewError(_("Give the reason: nobody is refused without one."))
    if "next_steps" in needed and not draft.values.get("next_steps"):
        raise ReviewError(_("Say what the applicant can do now: nobody is left without it."))
    if "message" in needed and not draft.values.get("message"):
        raise ReviewError(_("Write your words to the applicant: without them there is no letter."))


def filled_in_last(submission: Submission, effects: tuple[Effect, ...]) -> dict[str, str]:
    """Return what a letter says of the transition itself; in the letter's text it stays a name."""
    with translation.override(submission.language):
        values = {
            name: str(value)
            for effect in effects
            for name, value in effect.values.items()
            if name in occasions.NAMES
        }
        if submission.decision_on:
            values["day"] = days.in_words(submission.decision_on)
    return values


def ahead(submission: Submission, transition: Transition) -> dict[str, str]:
    """Return what a letter says of the case as it will be once the transition is taken."""
    known = {}
    if transition.target:
        later = copy(submission)
        for name, value in deadlines.columns(submission, transition.target).items():
            setattr(later, name, value)
        with translation.override(submission.language):
            known["due"] = cases.due_sentence(later)
    return known
