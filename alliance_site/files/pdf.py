"""PDFs that come from outside, in forms and in the admin: refused in a sentence, or read."""

from django.utils.translation import gettext as _

from alliance_site.files import pdf_reading


class PdfRefused(Exception):
    """A PDF that is not taken; the message is a sentence for the person who chose it."""


def check(content: bytes) -> pdf_reading.Reading:
    """Return what a PDF is, or raise ``PdfRefused`` unless everybody can open it."""
    try:
        found = pdf_reading.read(content)
    except pdf_reading.TooMuch:
        raise PdfRefused(
            _("The PDF is too complicated to read. Print it to a new PDF and choose that one")
        ) from None
    except pdf_reading.Unreadable:
        raise damaged() from None
    if found.is_locked:
        raise PdfRefused(
            _("The file is protected by a password. Save it without one and choose it again")
        )
    if found.is_protected:
        raise PdfRefused(
            _(
                "The file is locked for certain persons or programs. "
                "Print it to a new PDF without protection and choose that one"
            )
        )
    if found.pages == 0:
        raise damaged()
    return found


def damaged() -> PdfRefused:
    return PdfRefused(
        _("The file is damaged or not complete. Make a new scan or PDF and choose it again")
    )
