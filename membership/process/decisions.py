"""What somebody says with a transition that is taken."""

from dataclasses import dataclass
from datetime import date

# What stands in the row under the same name, once a transition that asks for it is taken.
COLUMNS = (
    "decision_body",
    "decision_on",
    "decision_document",
    "proposed_decision",
    "reason_words",
)


@dataclass(frozen=True, slots=True)
class Decision:
    """The words and facts of one transition, as far as they are known.

    ``reason`` is of ``DeclineReason`` and ``reason_words`` stand beside or instead of it.
    ``next_steps`` is what the applicant can do now, in the reviewer's words.
    ``message`` is the question, the answer, or more to it, ``note`` is for colleagues. A question
    has a kind, the ``question_fields`` that it means, and the last day for its answer; an
    applicant's word the answers ``corrected`` with it. ``letter`` is (subject, body) as the
    reviewer left them.
    """

    message: str = ""
    reason: str = ""
    reason_words: str = ""
    next_steps: str = ""
    decision_body: str = ""
    decision_on: date | None = None
    decision_document: str = ""
    proposed_decision: str = ""
    question_kind: str = ""
    question_fields: tuple[str, ...] = ()
    answer_by: date | None = None
    corrected: tuple[str, ...] = ()
    note: str = ""
    letter: tuple[str, str] | None = None

    def columns(self, asked: tuple[str, ...]) -> dict[str, object]:
        """Return what was said about those columns of the row that were asked for."""
        said = {name: getattr(self, name) for name in COLUMNS if name in asked}
        return {name: value for name, value in said.items() if value}


NOTHING_SAID = Decision()
