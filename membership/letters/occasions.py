"""The table of our letters: when each is written, to whom, which names its text knows."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from functools import partial

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from alliance_site.accounts import letters as account_letters
from alliance_site.models import Letter
from membership.letters import link_targets

# What each name stands for, in words for those who write a text.
NAMES = {
    "case": gettext_lazy("kind and reference, like “Application J-7KR4-M2C”"),
    "reference": gettext_lazy("the reference alone"),
    "authority": gettext_lazy("name of the authority or organisation"),
    "participant": gettext_lazy("name of the participant to which a proposal was passed on"),
    "contact": gettext_lazy("name of the contact person"),
    "due": gettext_lazy("sentence that says by when we answer, or nothing"),
    "answers": gettext_lazy("copy of all answers"),
    "kept_until": gettext_lazy("last day on which a form that is not sent is kept"),
    "valid_until": gettext_lazy("last day on which the link can be used"),
    "message": gettext_lazy("your words: the question, or the answer to a message"),
    "answer_by": gettext_lazy("day up to which we wait for the answer"),
    "new_address": gettext_lazy("the other e-mail address"),
    "asked": gettext_lazy("sentence that says what kind of question it is"),
    "fields": gettext_lazy("list of the answers that the question is about, or nothing"),
    "otherwise": gettext_lazy("sentence that says what happens without an answer"),
    "changes": gettext_lazy("list of the answers that were changed, old and new, or nothing"),
    "pause": gettext_lazy("sentence that says that our time is suspended, or nothing"),
    "reason": gettext_lazy("reason for the refusal"),
    "next_steps": gettext_lazy("what the applicant can do after a refusal"),
    "number": gettext_lazy("number of the participant or signatory"),
    "day": gettext_lazy("day of the decision"),
    "taken_off": gettext_lazy("sentence that says what was taken off the site, or nothing"),
    "link": gettext_lazy("the one link of the letter; filled in when the letter leaves"),
    "confirmation": gettext_lazy("sentence that says whether the address is confirmed"),
    "reach_us": gettext_lazy("how to reach a person"),
}
# Too long for one line, or not for everybody's eyes.
NOT_IN_SUBJECT = {
    *(
        "answers",
        "asked",
        "changes",
        "confirmation",
        "due",
        "fields",
        "link",
        "message",
        "new_address",
    ),
    *("next_steps", "otherwise", "pause", "reach_us", "reason", "taken_off"),
}


class Reader(Enum):
    """To whom a letter goes: its address, its language, and what it may tell."""

    # Nobody has proved to read this address: nothing that was typed.
    UNPROVED = "whoever has the address that was typed"
    APPLICANT = "the applicant"
    # Names nobody, so that it may be passed on.
    TASK_FORCE = "the Task Force"
    PARTICIPANT = "a participant that a proposal names"
    ACCOUNT = "a member of staff, about the account"


NAMES_FOR = {
    Reader.UNPROVED: ("case", "reference", "link", "reach_us"),
    Reader.APPLICANT: ("case", "reference", "authority", "contact", "link", "reach_us"),
    Reader.TASK_FORCE: ("case", "reference", "link"),
    Reader.PARTICIPANT: ("authority", "participant", "link", "reach_us"),
    Reader.ACCOUNT: ("link", "reach_us"),
}
SENDERS_WORDS = {"answers", "authority", "changes", "contact"}


@dataclass(frozen=True, slots=True)
class Occasion:
    """When a letter is written, to whom, where its link leads, which names its text knows.

    ``is_wanted`` says when it leaves whether its link still leads there.
    ``needed`` are those that its text cannot do without. The text is a file for each language,
    see ``built_in``.
    """

    code: str
    reader: Reader
    link: Callable[[Letter], str]
    when: Promise
    names: tuple[str, ...]
    needed: tuple[str, ...] = ("link",)
    is_wanted: Callable[[Letter], bool] | None = None


def _occasion(
    reader: Reader,
    link: Callable[[Letter], str],
    code: str,
    when: Promise,
    *names: str,
    needed: tuple[str, ...] = (),
    is_wanted: Callable[[Letter], bool] | None = None,
) -> Occasion:
    known = (*NAMES_FOR[reader], *names)
    return Occasion(code, reader, link, when, known, ("link", *needed), is_wanted)


_to_unproved = partial(_occasion, Reader.UNPROVED)
_to_applicant = partial(_occasion, Reader.APPLICANT, link_targets.status_page)
_to_task_force = partial(_occasion, Reader.TASK_FORCE, link_targets.review_queue)
_to_participant = partial(
    _occasion,
    Reader.PARTICIPANT,
    link_targets.passed_proposal,
    is_wanted=link_targets.is_passed_proposal_open,
)
_to_account = partial(_occasion, Reader.ACCOUNT)

_OCCASIONS = (
    _to_unproved(
        link_targets.confirmation,
        "receipt",
        gettext_lazy("A form has come in and its address is to be confirmed"),
        "valid_until",
    ),
    _to_unproved(
        link_targets.status_page,
        "received",
        gettext_lazy("A message has come in, or what was set aside as spam is not spam"),
        "due",
    ),
    _to_unproved(
        link_targets.confirmation,
        "confirm_again",
        gettext_lazy("The link to confirm is asked for again"),
        "valid_until",
    ),
    _to_unproved(
        link_targets.resuming,
        "draft_link",
        gettext_lazy("The link of a form that is not sent yet is asked for"),
        "kept_until",
    ),
    _to_unproved(
        link_targets.resuming,
        "draft_reminder",
        gettext_lazy("A form was begun and not sent, and will be erased"),
        "kept_until",
        needed=("kept_until",),
    ),
    _to_unproved(
        link_targets.whole_case,
        "lost_link",
        gettext_lazy("Somebody who lost the link has asked for it"),
    ),
    _to_applicant("confirmed", gettext_lazy("The address is confirmed"), *("due", "answers")),
    _to_applicant(
        "question",
        gettext_lazy("The applicant is asked something"),
        *("message", "asked", "fields", "answer_by", "otherwise", "pause"),
        needed=("message",),
    ),
    _to_applicant(
        "question_reminder",
        gettext_lazy("The last day for the answer to a question is near"),
        *("message", "fields", "answer_by", "otherwise"),
    ),
    _to_applicant("question_taken_back", gettext_lazy("A question is taken back"), "due"),
    _to_applicant("answered", gettext_lazy("The applicant has answered"), "due", "changes"),
    _to_applicant("amended", gettext_lazy("The applicant has changed answers"), "due", "changes"),
    _to_applicant(
        "change_reminder", gettext_lazy("Something was changed and not handed in for two days")
    ),
    _to_applicant("added", gettext_lazy("The applicant has added something"), "due"),
    _to_applicant("contact_changed", gettext_lazy("The contact person has been changed")),
    _to_unproved(
        link_targets.new_address,
        "change_address",
        gettext_lazy("To another e-mail address, which is to be confirmed"),
        "valid_until",
    ),
    _to_applicant(
        "address_asked",
        gettext_lazy("To the present address: another one was given"),
        "new_address",
        needed=("new_address",),
    ),
    _to_applicant("address_changed", gettext_lazy("To the new address: it is the one we use")),
    _to_applicant(
        "address_left",
        gettext_lazy("To the former address: another one is used from now on"),
        "new_address",
        needed=("new_address",),
    ),
    _to_applicant(
        "letter_received", gettext_lazy("The mandate that was to follow has come"), "due"
    ),
    _to_applicant("picture_received", gettext_lazy("A picture for the entry has come")),
    _to_applicant("accepted_join", gettext_lazy("An application is accepted"), *("number", "day")),
    _to_applicant("accepted_cooperate", gettext_lazy("A proposal is accepted"), "day"),
    _to_applicant("accepted_sign", gettext_lazy("A signature is accepted"), *("number", "day")),
    _to_applicant(
        "declined",
        gettext_lazy("An application, proposal or signature is declined"),
        *("reason", "next_steps", "day"),
        needed=("reason", "next_steps"),
    ),
    _to_applicant(
        "ended", gettext_lazy("A case is closed because no answer has come"), "answer_by"
    ),
    _to_applicant("withdrawn", gettext_lazy("The applicant withdraws")),
    _to_applicant("correction_accepted", gettext_lazy("An acceptance is reversed"), "taken_off"),
    _to_applicant("correction_declined", gettext_lazy("A refusal is reversed")),
    _to_applicant("reopened_withdrawn", gettext_lazy("A withdrawn case is opened again")),
    _to_applicant("reopened_ended", gettext_lazy("A case that was closed is opened again")),
    _to_applicant("reply", gettext_lazy("A message is answered"), "message", needed=("message",)),
    _to_participant(
        "proposal_passed",
        gettext_lazy("A proposal is passed on to a participant, or it is reminded of one"),
        "valid_until",
    ),
    _to_applicant(
        "proposal_answered",
        gettext_lazy("A participant has answered a proposal that was passed on to it"),
        "participant",
    ),
    _to_task_force(
        "task_force_new", gettext_lazy("To the Task Force: a form has come in"), "confirmation"
    ),
    _to_task_force("task_force_message", gettext_lazy("To the Task Force: a message has come in")),
    _to_task_force(
        "task_force_answer", gettext_lazy("To the Task Force: an applicant has answered")
    ),
    _to_task_force(
        "task_force_change", gettext_lazy("To the Task Force: an applicant has changed answers")
    ),
    _to_task_force(
        "task_force_addition",
        gettext_lazy("To the Task Force: an applicant has added something"),
    ),
    _to_task_force(
        "task_force_letter",
        gettext_lazy("To the Task Force: the mandate that was to follow has come"),
    ),
    _to_task_force(
        "task_force_picture", gettext_lazy("To the Task Force: a picture for an entry has come")
    ),
    _to_task_force(
        "task_force_withdrawn", gettext_lazy("To the Task Force: an applicant has withdrawn")
    ),
    _to_task_force(
        "task_force_contact", gettext_lazy("To the Task Force: a contact person has changed")
    ),
    _to_task_force(
        "task_force_erased", gettext_lazy("To the Task Force: an applicant has erased a case")
    ),
    _to_account(
        account_letters.new_password_address,
        account_letters.RESET,
        gettext_lazy("To staff: somebody has forgotten their password"),
        "valid_until",
    ),
    _to_account(
        account_letters.forgotten_password_address,
        account_letters.CHANGED,
        gettext_lazy("To staff: the password has been changed"),
    ),
    _to_account(
        account_letters.second_factor_address,
        account_letters.SECOND_FACTOR,
        gettext_lazy("To staff: the second step of signing in has been changed"),
    ),
)
OCCASIONS = {occasion.code: occasion for occasion in _OCCASIONS}
TO_APPLICANT = {
    occasion.code
    for occasion in _OCCASIONS
    if occasion.reader in (Reader.UNPROVED, Reader.APPLICANT)
}
