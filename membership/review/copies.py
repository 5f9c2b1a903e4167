"""Everything that we have about a case and its applicant may have, as data with words."""

from django.utils.translation import gettext as _

from alliance_site.outbox.drafts import without_key
from membership.history import told_events
from membership.letters.occasions import TO_APPLICANT
from membership.models import Question, Submission
from membership.process.kinds import KINDS
from membership.review import answers, letter_values


def own_copy(case: Submission) -> dict[str, object]:
    """Return reference, state, answers by label, and what happened; for the applicant alone.

    Notes of staff and letters to the Task Force are no part of it.
    """
    return {
        "reference": case.reference,
        "kind": str(KINDS[case.kind].noun),
        "state": case.state,
        "state_in_words": str(KINDS[case.kind].heading(case.state, case.decision_reason)),
        "sent": case.submitted_at,
        "answer_due": case.due_on,
        "edition": str(case.edition) if case.edition else None,
        "signed_text": signed_text(case),
        "answers": [{"asked": label, "answered": value} for label, value in answers.labelled(case)],
        "events": [{"at": event["at"], "what": event["text"]} for event in told_events(case)],
        "questions_and_answers": exchanges(case),
        "corrections": corrections(case),
        "decisions": decisions(case),
        "letters": letters(case),
    }


def exchanges(case: Submission) -> list[dict[str, object]]:
    return [
        {
            "at": said.created_at,
            "from": _("you") if said.from_applicant else _("Task Force"),
            "text": said.text,
            **question(case, getattr(said, "question", None)),
        }
        for said in case.exchanges.select_related("question")
    ]


def question(case: Submission, asked: Question | None) -> dict[str, object]:
    """Return what kind of question it is, about which answers, until when, and how it ended."""
    if asked is None:
        return {}
    return {
        "kind": str(asked.type.told),
        "about": [answers.label_of(case, name) for name in asked.fields],
        "answer_until": asked.due_on,
        "ended_at": asked.settled_at,
        "ended_by": asked.get_settled_by_display() or None,
    }


def corrections(case: Submission) -> list[dict[str, object]]:
    """Return what was changed after sending, oldest first."""
    rows = []
    for each in case.corrections.order_by("pk"):
        old, new = answers.shown_again(case, each)
        label = answers.label_of(case, each.field)
        rows.append({"at": each.handed_in_at, "asked": label, "before": old, "now": new})
    return rows


def signed_text(case: Submission) -> dict[str, object] | None:
    """Return the text of the Declaration as it was signed, with its edition."""
    signed = getattr(case, "declaration", None)
    return {"edition": str(signed), **signed.content} if signed else None


def decisions(case: Submission) -> list[dict[str, object]]:
    return [
        {
            "outcome": str(KINDS[case.kind].heading(each.outcome, each.reason)),
            "body": each.body,
            "day": each.on or each.made_at,
            "document": each.document,
            "reason": letter_values.reason(each.reason, each.reason_words),
            "what_you_can_do": letter_values.next_steps(each.reason, each.next_steps),
            "taken_back": each.taken_back_at,
        }
        for each in case.decisions.all()
    ]


def letters(case: Submission) -> list[dict[str, object]]:
    mine = case.letters.filter(code__in=TO_APPLICANT).exclude(subject="").order_by("pk")
    return [
        {
            "to": each.to,
            "written": each.created_at,
            "sent": each.sent_at,
            "subject": each.finished_subject,
            "text": without_key(each.body),
        }
        for each in mine
        if each.progress != each.State.HELD
    ]
