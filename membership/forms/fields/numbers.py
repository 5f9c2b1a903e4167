"""A field for a number of people."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy

from alliance_site.names import numerals
from alliance_site.text.characters import (
    tidied_line,
)
from membership.forms.fields.sentences import Sentence
from membership.forms.fields.texts import quoted

LARGEST_NUMBER = 100_000_000


class PeopleField(forms.Field):
    """A number of people, typed the way people write numbers: 12 000, 12.000 or 12,000."""

    widget = forms.TextInput(
        {"inputmode": "numeric", "class": "control--short", "autocomplete": "off"}
    )

    default_error_messages = {
        "unclear": gettext_lazy("“%(typed)s” can be read in several ways. %(shape)s"),
    }

    def __init__(self, *, shape: Sentence, ask: Sentence | None = None, **kwargs: Any) -> None:
        kwargs.setdefault("required", ask is not None)
        super().__init__(**kwargs)
        self.shape = shape
        self.error_messages["required"] = ask or ""

    def to_python(self, value: object) -> int | None:
        typed = tidied_line(str(value or ""))
        if not typed:
            return None
        try:
            people = numerals.whole_number(typed)
        except numerals.UnclearNumber:
            raise ValidationError(
                self.error_messages["unclear"], params={"typed": quoted(typed), "shape": self.shape}
            ) from None
        except ValueError:
            raise ValidationError(self.shape) from None
        if not 0 < people <= LARGEST_NUMBER:
            raise ValidationError(self.shape)
        return people
