"""The places and kinds of authority that the forms offer, in the words of the reader."""

from django.utils.text import capfirst
from django.utils.translation import gettext as _

from alliance_site.names import countries
from membership.process.choices import AuthorityKind

ELSEWHERE = "other"


def places(*, to_join: bool) -> list[tuple[str, str]]:
    """Return the places to choose from, in the order of the reader's language."""
    found = [("", _("Choose from the list")), *countries.choices(may_join=to_join)]
    return [*found, (ELSEWHERE, _("Not in this list: write to us"))]


def places_to_join() -> list[tuple[str, str]]:
    return places(to_join=True)


def places_of_seat() -> list[tuple[str, str]]:
    return places(to_join=False)


def kinds_of_authority() -> list[tuple[str, str]]:
    return [(value, capfirst(str(label))) for value, label in AuthorityKind.choices]
