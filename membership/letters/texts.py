"""The letters of the house: which there are, which names each knows, how a text is finished.

A text has names in braces. What they stand for is put in once, in one pass, and is never read
again: ``placeholders.sealed`` marks the braces of a value until the letter leaves, so whatever
still has a bare brace then is not finished, and what somebody typed stays as it was typed.

What staff see and change is the text with its names. ``{number}``, ``{day}`` and ``{link}``
stay names in it until the step is taken (the link: until the letter leaves), so a letter
follows a figure that has changed since it was shown.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alliance_site.editing.placeholders import MARK, NAME, is_open, opened, sealed
from membership.models import LetterText
from membership.process.states import Kind

# What each name stands for, in words for those who write a text.
NAMES = {
    "case": gettext_lazy("kind and reference, like “Application J-7KR4-M2C”"),
    "reference": gettext_lazy("the reference alone"),
    "authority": gettext_lazy("name of the authority or organisation"),
    "contact": gettext_lazy("name of the contact person"),
    "due": gettext_lazy("sentence that says by when we answer, or nothing"),
    "answers": gettext_lazy("copy of all answers"),
    "valid_until": gettext_lazy("last day on which the link can be used"),
    "message": gettext_lazy("your words: the question, or the answer to a message"),
    "answer_by": gettext_lazy("day up to which we wait for the answer"),
    "pause": gettext_lazy("sentence that says that our time stands still, or nothing"),
    "reason": gettext_lazy("reason of the refusal"),
    "number": gettext_lazy("number of the participant or signatory"),
    "day": gettext_lazy("day of the decision"),
    "taken_off": gettext_lazy("sentence that says what was taken off the site, or nothing"),
    "link": gettext_lazy("the one link of the letter; filled in when the letter leaves"),
    "reach_us": gettext_lazy("how to reach a person"),
}
# Too long for one line, or not for everybody's eyes.
NOT_IN_SUBJECT = {"answers", "message", "reason", "link", "reach_us", "due", "taken_off", "pause"}
CASES = {
    Kind.JOIN: gettext_lazy("Application"),
    Kind.COOPERATE: gettext_lazy("Proposal"),
    Kind.SIGN: gettext_lazy("Signature"),
    Kind.MESSAGE: gettext_lazy("Message"),
}
# The first letter to an address, which nobody has proved to read: nothing that was typed.
TO_UNPROVED_ADDRESS = ("case", "reference", "link", "reach_us")
FIRST_LETTERS = {"receipt", "received", "confirm_again"}
SENDERS_WORDS = {"answers", "authority", "contact"}
TO_APPLICANT = ("case", "reference", "authority", "contact", "link", "reach_us")
# These letters name nobody, so that they may be passed on.
TO_TASK_FORCE = ("case", "reference", "link")
TO_ACCOUNT = ("link", "reach_us")
LONGEST_SUBJECT = 200
LINK = "{link}"


@dataclass(frozen=True, slots=True)
class Occasion:
    """When a letter is written, which names its text knows, and which it cannot do without."""

    code: str
    when: Promise
    names: tuple[str, ...]
    needed: tuple[str, ...] = ("link",)


def _to_applicant(code: str, when: Promise, *names: str, needed: tuple[str, ...] = ()) -> Occasion:
    return Occasion(code, when, (*TO_APPLICANT, *names), ("link", *needed))


_OCCASIONS = (
    Occasion(
        "receipt",
        gettext_lazy("A form has come in and its address is to be confirmed"),
        (*TO_UNPROVED_ADDRESS, "valid_until"),
    ),
    Occasion(
        "received",
        gettext_lazy("A message has come in, or what lay in the spam tray is none"),
        (*TO_UNPROVED_ADDRESS, "due"),
    ),
    Occasion(
        "confirm_again",
        gettext_lazy("The link to confirm is asked for again"),
        (*TO_UNPROVED_ADDRESS, "valid_until"),
    ),
    _to_applicant("confirmed", gettext_lazy("The address is confirmed"), *("due", "answers")),
    _to_applicant(
        "question",
        gettext_lazy("The applicant is asked something"),
        *("message", "answer_by", "pause"),
        needed=("message",),
    ),
    _to_applicant("answered", gettext_lazy("The applicant has answered"), "due"),
    _to_applicant("added", gettext_lazy("The applicant has added to an answer"), "due"),
    _to_applicant("letter_received", gettext_lazy("The letter that was to follow has come"), "due"),
    _to_applicant("accepted_join", gettext_lazy("An application is accepted"), *("number", "day")),
    _to_applicant("accepted_cooperate", gettext_lazy("A proposal is accepted"), "day"),
    _to_applicant("accepted_sign", gettext_lazy("A signature is accepted"), *("number", "day")),
    _to_applicant(
        "declined",
        gettext_lazy("An application, proposal or signature is declined"),
        *("reason", "day"),
        needed=("reason",),
    ),
    _to_applicant("ended", gettext_lazy("A case is closed because no answer has come")),
    _to_applicant("withdrawn", gettext_lazy("The applicant withdraws")),
    _to_applicant("correction_accepted", gettext_lazy("An acceptance is taken back"), "taken_off"),
    _to_applicant("correction_declined", gettext_lazy("A refusal is taken back")),
    _to_applicant("reopened_withdrawn", gettext_lazy("A withdrawn case is opened again")),
    _to_applicant("reopened_ended", gettext_lazy("A case that was closed is opened again")),
    _to_applicant("new_link", gettext_lazy("The private link is replaced")),
    _to_applicant("reply", gettext_lazy("A message is answered"), "message", needed=("message",)),
    Occasion(
        "task_force_new", gettext_lazy("To the Task Force: a form has come in"), TO_TASK_FORCE
    ),
    Occasion(
        "task_force_message",
        gettext_lazy("To the Task Force: a message has come in"),
        TO_TASK_FORCE,
    ),
    Occasion(
        "task_force_answer",
        gettext_lazy("To the Task Force: an applicant has answered"),
        TO_TASK_FORCE,
    ),
    Occasion(
        "task_force_addition",
        gettext_lazy("To the Task Force: an applicant has added to an answer"),
        TO_TASK_FORCE,
    ),
    Occasion(
        "task_force_letter",
        gettext_lazy("To the Task Force: the letter that was to follow has come"),
        TO_TASK_FORCE,
    ),
    Occasion(
        "password_reset",
        gettext_lazy("To staff: somebody has forgotten the password"),
        (*TO_ACCOUNT, "valid_until"),
    ),
    Occasion(
        "password_changed", gettext_lazy("To staff: the password has been changed"), TO_ACCOUNT
    ),
    Occasion(
        "second_factor_changed",
        gettext_lazy("To staff: the second step of signing in has been changed"),
        TO_ACCOUNT,
    ),
)
OCCASIONS = {occasion.code: occasion for occasion in _OCCASIONS}


@dataclass(frozen=True, slots=True)
class LetterDraft:
    """A letter before it is queued: a text with names, and what is known of them so far."""

    code: str
    subject: str
    body: str
    values: Mapping[str, str] = field(default_factory=dict)

    def knowing(self, **values: Any) -> "LetterDraft":
        """Return this letter with more that is known."""
        words = {name: str(value) for name, value in values.items()}
        return replace(self, values={**self.values, **words})

    def sealed_subject(self) -> str:
        """Return the subject for the outbox: one line, since nothing else may begin a header."""
        line = " ".join(sealed(self.subject, self.values).split())
        return line[:LONGEST_SUBJECT].rstrip("{" + MARK)

    def sealed_body(self) -> str:
        return sealed(self.body, self.values)

    @property
    def finished_subject(self) -> str:
        return opened(self.sealed_subject())

    @property
    def finished_body(self) -> str:
        """Return the letter as it will be read, but for the key in its link."""
        return opened(self.sealed_body().replace(LINK, link_without_key()))


def link_without_key() -> str:
    """Return what stands for the link where nobody may see its key."""
    return f"{settings.SITE_ORIGIN}/…"


def wording(code: str, language: str) -> tuple[str, str]:
    """Return subject and text with their names: the house's own, else the built-in ones."""
    own = LetterText.objects.filter(code=code, language=language).first()
    if own and not names_the_sender(code, own.subject + own.body):
        return own.subject, own.body
    return built_in(code, language)


def names_the_sender(code: str, text: str) -> bool:
    """Say whether a text of before would tell an unproved address what somebody typed."""
    return code in FIRST_LETTERS and bool(SENDERS_WORDS & set(NAME.findall(text)))


def built_in(code: str, language: str) -> tuple[str, str]:
    path = Path(settings.ROOT, "templates/membership/letters", f"{code}.{language}.txt")
    subject, _line, body = path.read_text(encoding="utf-8").partition("\n")
    return subject, body.strip() + "\n"


def is_finished(code: str, subject: str, body: str) -> bool:
    """Say whether a letter of the outbox may leave: no name is open, and what it needs is there."""
    if is_open(subject) or is_open(body.replace(LINK, "")):
        return False
    return LINK in body or (code in OCCASIONS and "link" not in OCCASIONS[code].needed)


def faults(code: str, subject: str, body: str) -> dict[str, list[str]]:
    """Return what is wrong with a text before anything is filled in: field and sentences."""
    found = {
        "subject": [*_wrong_names(code, subject), *_too_long_for_subject(code, subject)],
        "body": [*_wrong_names(code, body), *_missing(code, body), *_glued(body)],
    }
    return {name: sentences for name, sentences in found.items() if sentences}


def _wrong_names(code: str, text: str) -> Iterator[str]:
    known = OCCASIONS[code].names
    for name in dict.fromkeys(NAME.findall(text)):
        if name not in known:
            yield _("{%(name)s} is not a name of this letter.") % {"name": name}
    if re.search(r"[{}]", NAME.sub("", text)):
        yield _("A brace stands alone. A name is written like {reference}, without spaces.")


def _too_long_for_subject(code: str, text: str) -> Iterator[str]:
    for name in dict.fromkeys(NAME.findall(text)):
        if name in NOT_IN_SUBJECT and name in OCCASIONS[code].names:
            yield _("{%(name)s} belongs in the text, not in the subject.") % {"name": name}


def _glued(text: str) -> Iterator[str]:
    """A mail program takes for the address whatever follows it up to the next white space."""
    if re.search(r"\S\{link\}|\{link\}\S", text):
        yield _("{link} needs a space or a new line before and after it, or nobody can follow it.")


def _missing(code: str, text: str) -> Iterator[str]:
    for name in OCCASIONS[code].needed:
        if name not in NAME.findall(text):
            yield _("{%(name)s} is missing: %(meaning)s.") % {
                "name": name,
                "meaning": NAMES[name],
            }
