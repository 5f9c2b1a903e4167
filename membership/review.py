"""How a submission travels from the form to the decision.

The only module that writes ``Submission.state``.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Plan:
    """What a move will do, before it does it.

    ``effects`` are of ``alliance_site.registry.Effect``; ``letters`` maps a
    letter's code to its ``mail.LetterDraft``; ``warnings`` are sentences for the
    reviewer. Hand ``version`` and ``fingerprint`` back to ``move``.
    """

    transition: object
    submission: object
    effects: tuple
    letters: dict
    warnings: tuple
    version: int
    fingerprint: str


def open(kind, *, token, language, answers):
    """Keep the first answers of an opened form as a draft; a repeat returns the same row.

    ``token`` is what ``links.read_opening_token`` returned.
    """
    raise NotImplementedError


def amend(submission, answers):
    """Change the answers of a draft."""
    raise NotImplementedError


def submit(submission, *, by=None, by_role="applicant", spam_reasons=()):
    """Take a draft in: reference, state, event, receipt, word to the Task Force.

    ``spam_reasons`` are keys of ``choices.SPAM_POINTS``; over the line the
    submission lies in the spam tray, where a person looks, and no letter leaves.
    Sending twice returns what was sent.
    """
    raise NotImplementedError


def plan(submission, transition, *, by, **decision):
    """Return what a move would do; changes nothing."""
    raise NotImplementedError


def move(
    submission,
    transition,
    *,
    by=None,
    role="staff",
    version=None,
    fingerprint=None,
    note="",
    letter=None,
    **decision,
):
    """Carry out one transition with everything that follows from it, or nothing at all.

    ``version`` and ``fingerprint`` are those of the plan that was shown, and
    ``letter`` is (subject, body) as the reviewer left it. A letter that staff
    must have seen leaves only with one of the two. ``decision`` may give ``message``
    (the question or the answer), ``decision_body``, ``decision_on``,
    ``decision_document`` and ``decision_reason``.

    Raises ``SomebodyWasFaster``, ``TransitionNotAllowed``, ``NotPermitted`` or
    ``PlanChanged``, all of them ``ReviewError``.
    """
    raise NotImplementedError


def take(submission, by):
    """Make a member of staff the owner; a new submission is then being read."""
    raise NotImplementedError


def add_note(submission, text, by):
    """Write a note that only staff see."""
    raise NotImplementedError


def forget(submission, *, by=None, role="system"):
    """Empty every personal column of a submission and all that belongs to it; the row stays."""
    raise NotImplementedError
