"""How a submission travels from the form to the decision.

The only room that writes ``Submission.state``.
"""

from membership.review.erasure import forget
from membership.review.intake import amend, open, submit
from membership.review.moves import add_note, faster, move, take
from membership.review.plans import Plan, letter_codes, plan, rewritten

__all__ = [
    "Plan",
    "add_note",
    "amend",
    "faster",
    "forget",
    "letter_codes",
    "move",
    "open",
    "plan",
    "rewritten",
    "submit",
    "take",
]
