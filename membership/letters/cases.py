"""Letters about cases: what is known of a case, and its letters put into the outbox."""

from collections.abc import Mapping

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from alliance_site.models import Letter, User
from alliance_site.outbox.drafts import LetterDraft, reach_us
from alliance_site.outbox.queue import put
from alliance_site.text import days
from membership import links
from membership.letters import occasions, texts
from membership.models import Question, Submission
from membership.process.deletions import kept_until
from membership.process.kinds import KINDS, Kind
from membership.process.states import State


def plan_letter(code: str, submission: Submission, language: str, **values: str) -> LetterDraft:
    """Return the draft of a letter, with what the case says now in the language of the letter."""
    draft = LetterDraft(code, *texts.wording(code, language))
    with translation.override(language):
        return draft.knowing(**known(submission, language) | values)


def known(submission: Submission, language: str) -> dict[str, str]:
    kind = KINDS[Kind(submission.kind)].noun
    return {
        "case": f"{kind} {submission.reference or ''}".strip(),
        "reference": submission.reference or "",
        "authority": submission.name or submission.reference or "",
        "contact": contact(submission),
        "due": due_sentence(submission),
        "kept_until": kept_until_words(submission),
        "valid_until": days.in_words(links.last_day()),
        "answer_by": answer_by(submission),
        "pause": pause_sentence(),
        "confirmation": confirmation_sentence(submission),
        "reach_us": reach_us(language),
    }


def contact(submission: Submission) -> str:
    """Return whom a letter greets; nobody by name where it is not sure who reads it.

    The name may be of whoever reads another address, which is not confirmed yet.
    """
    known = "" if submission.new_email else submission.contact_name
    return known or pgettext("greeting of a letter without a name", "Sir or Madam")


def kept_until_words(submission: Submission) -> str:
    day = submission.changed_at and kept_until(submission.kind, submission.changed_at)
    return days.in_words(day) if day else ""


def answer_by(submission: Submission) -> str:
    """Return the last day for the answer to the question that is open, or nothing."""
    waits = submission.state == State.QUESTION
    question = Question.objects.filter(submission=submission.pk).open().first() if waits else None
    return days.in_words(question.due_on) if question else ""


def pause_sentence() -> str:
    if not settings.ANSWER_WORKING_DAYS:
        return ""
    return _(
        "While we wait for you, the time within which we promised to answer is suspended. It "
        "starts running again as soon as we have your answer."
    )


def confirmation_sentence(submission: Submission) -> str:
    if submission.confirmed_at:
        return _("The sender confirmed the address before sending it; it waits in the queue.")
    return to_be_confirmed()


def to_be_confirmed() -> str:
    return _(
        "The sender has been asked to confirm the address; until then it is in the queue under "
        "“Address not confirmed”."
    )


def due_sentence(submission: Submission) -> str:
    if not submission.due_on:
        return ""
    day = days.in_words(submission.due_on)
    return _("You will have our answer by %(day)s.") % {"day": day}


def hold_back(draft: Submission) -> None:
    """Withdraw what has not left for an address that was corrected: its links are private."""
    waiting = draft.letters.filter(progress=Letter.State.QUEUED)
    others = waiting.exclude(to__in=("", draft.contact_email))
    others.update(progress=Letter.State.HELD)


def queue(
    code: str,
    *,
    submission: Submission,
    once_key: str,
    draft: LetterDraft | None = None,
    by: User | None = None,
    held: bool = False,
    to: str = "",
    language: str = "",
    values: Mapping[str, str] = {},
) -> Letter:
    """Put a letter into the outbox, once per ``once_key``; a repeat returns the first one.

    ``to`` and ``language`` are those of another reader, or another address of the applicant.
    """
    to_applicant = code in occasions.TO_APPLICANT
    language = language or (submission.language if to_applicant else settings.LANGUAGE_CODE)
    return put(
        draft or plan_letter(code, submission, language, **values),
        language=language,
        to=to or (submission.contact_email if to_applicant else settings.TASK_FORCE_EMAIL),
        once_key=once_key,
        held=held,
        about=submission,
        created_by=by,
    )
