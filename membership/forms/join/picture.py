"""A picture of the town hall for the entry of a participant."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from membership.forms.answer import NO_ROOM, StatusForm
from membership.forms.fields.files import PicturesField
from membership.forms.fields.sentences import Sentence
from membership.forms.fields.texts import Line
from membership.process.transitions import Page


class PictureForm(StatusForm):
    """The pictures that lie with the page, and what is said of all of them."""

    button = _("Send the picture")
    files_in = "pictures"
    came_with = Page.PICTURE

    pictures = PicturesField(
        label=_("The picture"),
        help_text=_("JPG or PNG, 10 MB or smaller. Up to five at a time."),
        optional_note="",
    )
    taken_by = Line(
        label=_("Who took it?"),
        longest=120,
        ask=_("Enter the name of whoever took the picture"),
        named=_("The name of whoever took it"),
        help_text=_("This name stands beside the picture wherever we show it."),
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    caption = Line(
        label=_("What does it show?"),
        longest=200,
        named=_("What it shows"),
        required=False,
        help_text=_("For example: the town hall, seen from the market square."),
    )
    may_show = forms.BooleanField(
        label=_(
            "The Alliance may show this picture free of charge on its website and in its "
            "publications. Whoever took it agrees, and so does everybody who can be recognised "
            "in it."
        ),
        error_messages={
            "required": _("Confirm that we may show the picture. Without that we cannot use it")
        },
    )

    def conditions(self, answers: dict[str, Any]) -> Iterator[tuple[str, Sentence]]:
        if not self.has_files():
            yield "pictures", NO_ROOM if self.is_shut else _("Choose the picture")
