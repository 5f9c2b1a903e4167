"""The places and kinds of authority that the forms offer, in the words of the reader."""

from functools import partial

from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alliance_site.names import countries
from membership.forms.fields.choices import Choice, Radio, capitalised
from membership.process.choices import AuthorityKind

ELSEWHERE = "other"


def places(*, to_join: bool) -> list[tuple[str, str]]:
    """Return the places to choose from, in the order of the reader's language."""
    found = [("", _("Choose from the list")), *countries.choices(may_join=to_join)]
    return [*found, (ELSEWHERE, _("Not in this list: write to us"))]


def places_of_seat() -> list[tuple[str, str]]:
    return places(to_join=False)


def country_of_authority() -> Choice:
    """Return a field for the place of an authority that may take part."""
    return Choice(
        label=gettext_lazy("Where is your authority?"),
        choices=partial(places, to_join=True),
        ask=gettext_lazy("Choose where your authority is"),
        widget=forms.Select({"class": "control--medium"}),
    )


def kind_of_authority() -> Radio:
    return Radio(
        label=gettext_lazy("Kind of authority"),
        choices=[(value, capitalised(label)) for value, label in AuthorityKind.choices],
        ask=gettext_lazy("Choose the kind of authority"),
    )
