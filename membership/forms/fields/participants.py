"""A field for the name of a participant."""

from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from membership import dates
from membership.forms.fields.texts import Line
from membership.public import directory


class ParticipantLine(Line):
    """The name of a participant, found whatever the spelling; the browser offers the names."""

    default_error_messages = {
        "unknown": _("“%(name)s” is not among the participants. Choose a name from the list"),
        "several": _(
            "“%(name)s” can be several participants: %(several)s. Choose a name from the list"
        ),
    }

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(longest=150, named=_("The name of the participant"), **kwargs)

    def clean(self, value: object) -> int | None:
        name = super().clean(value)
        if not name:
            return None
        found = directory.named(name, dates.today(), get_language())
        if len(found) == 1:
            return found[0].pk
        code = "several" if found else "unknown"
        several = "; ".join(f"{entry.name()} ({entry.country_name})" for entry in found)
        raise forms.ValidationError(
            self.error_messages[code], params={"name": name, "several": several}
        )
