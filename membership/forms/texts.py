"""Fields for text that keep what was typed, and say exactly what is wrong with it."""

import re
import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils import formats
from django.utils.translation import gettext_lazy

PARAGRAPHS = "\n\t"
# White space at the ends goes; controls stay, so that they are seen and refused.
ENDS = " \n\t\u00a0\u202f\u3000"
LARGEST_NUMBER = 100_000_000


def number(value: int) -> str:
    """Return a number with the separator of the reader's language."""
    return formats.number_format(value, use_l10n=True, force_grouping=True)


class Line(forms.CharField):
    """One line of text in any script, kept in Unicode's composed form (NFC).

    ``named`` begins the sentence about a text that is too long, ``ask`` is the
    sentence for an empty one; a field without ``ask`` is optional, which it says in
    the words of ``optional_note`` if it has any of its own. The limit is
    ours alone: a browser that knew it would cut off what is pasted, without a word.
    """

    kept_signs = ""
    default_error_messages = {
        "signs": gettext_lazy(
            "%(named)s contains a sign that cannot be kept. Type it again, without the sign"
        ),
        "long": gettext_lazy("%(named)s is %(length)s characters long. Shorten it to %(limit)s"),
    }

    def __init__(
        self,
        *,
        longest: int,
        named: Any,
        ask: Any = None,
        optional_note: Any = None,
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("required", ask is not None)
        super().__init__(**kwargs)
        self.longest, self.named, self.optional_note = longest, named, optional_note
        # Django's own words for NUL and length would come first.
        self.validators = []
        self.error_messages["required"] = ask

    def widget_attrs(self, widget: Any) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "dir": "auto"}  # people write in any script

    def to_python(self, value: Any) -> str:
        text = str(value or "").replace("\r\n", "\n").replace("\r", "\n")
        return unicodedata.normalize("NFC", text).strip(ENDS)

    def validate(self, value: str) -> None:
        super().validate(value)
        if any(unacceptable(sign, self.kept_signs) for sign in value):
            raise ValidationError(self.error_messages["signs"], params={"named": self.named})
        if len(value) > self.longest:
            known = {"length": number(len(value)), "limit": number(self.longest)}
            raise ValidationError(self.error_messages["long"], params={"named": self.named} | known)


def unacceptable(sign: str, kept: str) -> bool:
    """Say whether a sign is a control or half of a pair: no database keeps it faithfully."""
    return sign not in kept and unicodedata.category(sign) in ("Cc", "Cs")


class Paragraphs(Line):
    """A longer text; lines may end where the writer ended them."""

    widget = forms.Textarea({"rows": 6})
    kept_signs = PARAGRAPHS


class EmailLine(Line):
    """An address, checked for its shape only: a letter will show whether it exists."""

    widget = forms.EmailInput({"autocomplete": "email", "spellcheck": "false"})
    default_error_messages = {
        "shape": gettext_lazy("Enter an email address with an @, like name@example.org"),
    }

    def validate(self, value: str) -> None:
        super().validate(value)
        if value:
            try:
                forms.EmailField().clean(value)
            except ValidationError:
                raise ValidationError(self.error_messages["shape"]) from None


class WebsiteLine(Line):
    """The address of a website; people leave the scheme out, so it is put in front."""

    widget = forms.TextInput(
        {"autocomplete": "url", "inputmode": "url", "spellcheck": "false", "autocapitalize": "none"}
    )
    default_error_messages = {
        "shape": gettext_lazy("Enter the address of a website, like www.example.org"),
    }

    def to_python(self, value: Any) -> str:
        text = super().to_python(value)
        return f"https://{text}" if text and "://" not in text else text

    def validate(self, value: str) -> None:
        super().validate(value)
        if value:
            try:
                URLValidator(schemes=["http", "https"])(value)
            except ValidationError:
                raise ValidationError(self.error_messages["shape"]) from None


class PeopleField(forms.Field):
    """A number of people, typed the way people write numbers: 12 000, 12.000 or 12,000."""

    widget = forms.TextInput({"inputmode": "numeric", "class": "w10", "autocomplete": "off"})

    def __init__(self, *, shape: Any, ask: Any = None, **kwargs: Any) -> None:
        kwargs.setdefault("required", ask is not None)
        super().__init__(**kwargs)
        self.shape = shape
        self.error_messages["required"] = ask

    def to_python(self, value: Any) -> int | None:
        if not str(value or "").strip():
            return None
        digits = re.sub(r"[\s.,'’]", "", str(value))
        if not digits.isdecimal() or len(digits) > 12 or not 0 < int(digits) <= LARGEST_NUMBER:
            raise ValidationError(self.shape)
        return int(digits)
