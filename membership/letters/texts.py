"""The texts of our letters, those of the Alliance or the built-in ones, and what is wrong with one.

A text has names in braces, and is what staff see and change. ``{number}``, ``{day}`` and
``{link}`` stay names in it until the transition is taken (the link: until the letter leaves),
so a letter follows a figure that has changed since it was shown.
"""

import re
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from django.conf import settings
from django.utils.translation import gettext as _

from alliance_site.editing.placeholders import NAME
from alliance_site.registry import LetterKind
from membership.letters.occasions import NAMES, NOT_IN_SUBJECT, OCCASIONS, SENDERS_WORDS, Reader
from membership.models import LetterText


def letter_kinds() -> dict[str, LetterKind]:
    """Return what the outbox has to know of each letter."""
    return {
        code: LetterKind(occasion.when, occasion.link, occasion.is_wanted, partial(wording, code))
        for code, occasion in OCCASIONS.items()
    }


def wording(code: str, language: str) -> tuple[str, str]:
    """Return subject and text with their names: the Alliance's own, else the built-in ones."""
    own = LetterText.objects.filter(code=code, language=language).first()
    if own and not names_the_sender(code, own.subject + own.body):
        return own.subject, own.body
    return built_in(code, language)


def names_the_sender(code: str, text: str) -> bool:
    """Say whether a text of before would tell an unproved address what somebody typed."""
    unproved = OCCASIONS[code].reader is Reader.UNPROVED
    return unproved and bool(SENDERS_WORDS & set(NAME.findall(text)))


def built_in(code: str, language: str) -> tuple[str, str]:
    path = Path(settings.ROOT, "templates/membership/letters", f"{code}.{language}.txt")
    subject, _line, body = path.read_text(encoding="utf-8").partition("\n")
    return subject, body.strip() + "\n"


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
            yield _("{%(name)s} does not stand for anything in this letter.") % {"name": name}
    if re.search(r"[{}]", NAME.sub("", text)):
        yield _("A brace is unmatched. A name is written like {reference}, without spaces.")


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
