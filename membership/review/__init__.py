"""How a submission travels from the form to the decision.

The only package that writes ``Submission.state``.
"""

from membership.review.contacts import change_contact, confirm_new_address, correct_address
from membership.review.copies import own_copy
from membership.review.deadlines import check_day
from membership.review.erasure import forget
from membership.review.exchanges.corrections import edition, hand_in, may_amend
from membership.review.exchanges.passing import (
    hear,
    keep_typed,
    may_be_passed_on,
    named_in_words,
    pass_on,
    say_who,
    take_back,
    typed_before,
)
from membership.review.exchanges.pictures import send_pictures
from membership.review.exchanges.questions import limits as days_for_answers
from membership.review.exchanges.questions import note_opening, open_question
from membership.review.exchanges.remarks import add_note
from membership.review.exchanges.reminders import remind
from membership.review.exchanges.replies import answer, send_mandate, withdraw
from membership.review.intake import amend, discard_typed, keep_refused, open, submit
from membership.review.moves import move, take
from membership.review.plans import Plan, plan, preview, rewritten
from membership.review.resending import again, send_again
from membership.review.unfinished.drafts import (
    confirm_draft,
    extend,
    remind_of_drafts,
    send_draft_link,
)
from membership.review.unfinished.lost_links import send_lost_links
from membership.review.unfinished.page_editions import is_stale, page_edition
from membership.review.unfinished.unsent import discard, erase_unsent

__all__ = [
    "Plan",
    "add_note",
    "again",
    "amend",
    "answer",
    "change_contact",
    "check_day",
    "confirm_draft",
    "confirm_new_address",
    "correct_address",
    "days_for_answers",
    "discard",
    "edition",
    "erase_unsent",
    "extend",
    "forget",
    "hand_in",
    "hear",
    "discard_typed",
    "keep_refused",
    "is_stale",
    "keep_typed",
    "may_amend",
    "may_be_passed_on",
    "move",
    "named_in_words",
    "note_opening",
    "open",
    "own_copy",
    "open_question",
    "page_edition",
    "pass_on",
    "plan",
    "preview",
    "remind",
    "remind_of_drafts",
    "rewritten",
    "say_who",
    "send_again",
    "send_draft_link",
    "send_lost_links",
    "send_mandate",
    "send_pictures",
    "submit",
    "take",
    "take_back",
    "typed_before",
    "withdraw",
]
