"""Documents that come through the admin: each is what its ending says, and opens."""

import codecs
import re
from pathlib import PurePath
from typing import NamedTuple

from django.conf import settings
from django.utils.html import format_html
from django.utils.translation import gettext as _

from alliance_site.files import office, pdf
from alliance_site.files.kinds import kind

# The ending of a document and what browsers or programs put behind it.
OLD_ENDING = re.compile(r"\.(pdf|docx|odt|xlsx|ods)\b.*$", re.IGNORECASE)
TEXTS = ("csv", "txt")
MARKS_OF_WIDE_LETTERS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
NO_LETTERS = re.compile(rb"[\x00-\x08\x0e-\x19\x1c-\x1f]")


class DocumentRefused(Exception):
    """A document that is not taken; the message is a sentence for the person who chose it."""


class Taken(NamedTuple):
    """The name of a document that is taken, and whether most programs show no more than a form."""

    name: str
    is_dynamic_form: bool = False


def please_wait() -> str:
    said = _(
        "Most programs show only “{words}” in this form. "
        "Open it, print it to a new PDF, and put that in its place."
    )
    return format_html(said, words=format_html('<span lang="en">{}</span>', "Please wait"))


def taken(content: bytes, name: str) -> Taken:
    """Return the name with an ending that is true, or raise ``DocumentRefused``.

    The content decides. Of texts it says nothing, so they keep the ending they have.
    """
    ending = PurePath(name).suffix.lower().lstrip(".")
    try:
        known, is_dynamic_form = known_by_content(content)
    except (pdf.PdfRefused, office.OfficeFileRefused) as refusal:
        raise DocumentRefused(str(refusal)) from None
    if not known:
        if ending in TEXTS and is_text(content):
            return Taken(name)
        raise of_another_type(ending)
    if ending == known:
        return Taken(name, is_dynamic_form)
    stem = OLD_ENDING.sub("", name).strip(" .") or _("file")
    return Taken(f"{stem}.{known}", is_dynamic_form)


def known_by_content(content: bytes) -> tuple[str, bool]:
    """Return the ending that a document must have, or nothing if its content does not tell.

    With it, whether it is a form that most programs do not show.
    """
    found = kind(content)
    if found == "PDF":
        return "pdf", pdf.check(content).is_dynamic_form
    if found:
        raise DocumentRefused(_("The file is a picture. Add it under Images"))
    return office.ending(content), False


def is_text(content: bytes) -> bool:
    if content.startswith(MARKS_OF_WIDE_LETTERS):
        return len(content) % 2 == 0
    return not NO_LETTERS.search(content)


def of_another_type(ending: str) -> DocumentRefused:
    taken = settings.WAGTAILDOCS_EXTENSIONS
    types = {"types": ", ".join(each.upper() for each in taken)}
    if ending in taken:
        return DocumentRefused(
            _(
                "The file has the name of a %(type)s file but is not one. Choose one of these: "
                "%(types)s"
            )
            % {**types, "type": ending.upper()}
        )
    if ending.isalnum():
        return DocumentRefused(
            _("The file is of the type %(type)s. Choose one of these: %(types)s")
            % {**types, "type": ending[:8].upper()}
        )
    return DocumentRefused(
        _("The type of the file is not known. Choose one of these: %(types)s") % types
    )
