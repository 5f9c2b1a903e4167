"""How a submission travels from the form to the decision.

The only room that writes ``Submission.state``.
"""

from membership.review.erasure import discard, erase_unsent, forget
from membership.review.intake import amend, keep_refused, open, submit
from membership.review.moves import add_note, move, take
from membership.review.plans import Plan, check_day, plan, preview, rewritten
from membership.review.replies import answer, send_letter
from membership.review.resending import again, send_again

__all__ = [
    "Plan",
    "add_note",
    "again",
    "amend",
    "answer",
    "check_day",
    "discard",
    "erase_unsent",
    "forget",
    "keep_refused",
    "move",
    "open",
    "plan",
    "preview",
    "rewritten",
    "send_again",
    "send_letter",
    "submit",
    "take",
]
