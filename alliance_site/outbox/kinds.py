"""The kinds of letters that the outbox takes: our own, and those of the apps above."""

from django.utils.translation import gettext_lazy as _

from alliance_site import registry
from alliance_site.registry import LetterKind

FROM_WAGTAIL = "from_wagtail"
OWN_KINDS = {
    FROM_WAGTAIL: LetterKind(_("Wagtail tells staff, for example that a page waits to be approved"))
}


def kinds() -> dict[str, LetterKind]:
    """Return every kind by the code of its letters."""
    return OWN_KINDS | registry.letter_kinds
