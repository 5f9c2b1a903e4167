"""Fields for text that keep what was typed, and say exactly what is wrong with it."""

import unicodedata
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import formats
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy

from alliance_site.names import numerals
from alliance_site.text import typed_addresses, typed_websites
from alliance_site.text.characters import (
    fit,
    fit_line,
    tidied_line,
    trimmed,
    unfit,
    unfit_in_line,
    with_newlines,
)

LARGEST_NUMBER = 100_000_000
SEEN_LINE_ENDS = "\n\r\u2028\u2029"  # nobody sees a second line after the others
LONGEST_QUOTED = 20  # characters of what was typed, in a sentence about it
SHOWN_BEFORE = 20  # characters that stand before one that is refused


def number(value: int) -> str:
    """Return a number with the separator of the reader's language."""
    return formats.number_format(value, use_l10n=True, force_grouping=True)


def quoted(typed: str) -> str:
    """Return what was typed as a sentence names it: its beginning, where it is long."""
    return str(Truncator(typed).chars(LONGEST_QUOTED))


class Line(forms.CharField):
    """One line of text in any script, kept in Unicode's composed form (NFC).

    ``named`` begins the sentence about a text that is too long, ``ask`` is the
    sentence for an empty one; a field without ``ask`` is optional, which it says in
    the words of ``optional_note`` if it has any of its own. The limit is
    ours alone: a browser that knew it would cut off what is pasted, without a word.
    """

    default_error_messages = {
        "unfit": gettext_lazy(
            "%(named)s contains a character that cannot be kept, after “%(before)s”. "
            "Delete it there, or type the text again"
        ),
        "unfit_first": gettext_lazy(
            "%(named)s begins with a character that cannot be kept. "
            "Delete it, or type the text again"
        ),
        "lines": gettext_lazy("%(named)s goes over several lines. Write it in one line"),
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
        return tidied_line(str(value or ""))

    def unfit(self, value: str) -> list[str]:
        """Return the characters of a text that cannot be kept."""
        return unfit_in_line(value)

    def validate(self, value: str) -> None:
        super().validate(value)
        if found := self.unfit(value):
            before = value.partition(found[0])[0][-SHOWN_BEFORE:].strip()
            code = "unfit" if before else "unfit_first"
            code = "lines" if found[0] in SEEN_LINE_ENDS else code
            raise self.refusal(code, before=before)
        if len(value) > self.longest:
            raise self.refusal("long", length=number(len(value)), limit=number(self.longest))

    def refusal(self, code: str, **known: str) -> ValidationError:
        return ValidationError(
            self.error_messages[code], code=code, params={"named": self.named} | known
        )


class Paragraphs(Line):
    """A longer text; lines may end where the writer ended them."""

    widget = forms.Textarea({"rows": 6})

    def to_python(self, value: Any) -> str:
        return trimmed(unicodedata.normalize("NFC", with_newlines(str(value or ""))))

    def unfit(self, value: str) -> list[str]:
        return unfit(value)


class StaffLine(forms.CharField):
    """One line that staff write: as in the rows of the admin, what cannot be kept is replaced."""

    def widget_attrs(self, widget: Any) -> dict[str, Any]:
        return {**super().widget_attrs(widget), "dir": "auto"}

    def to_python(self, value: Any) -> str:
        return self.made_fit(str(value or ""))

    def made_fit(self, value: str) -> str:
        return fit_line(value)


class StaffParagraphs(StaffLine):
    """A longer text of staff. A browser counts an end of a line once, and so does the limit."""

    widget = forms.Textarea

    def made_fit(self, value: str) -> str:
        return trimmed(fit(value))


class AddressLine(Line):
    """An address, which loses what only stands around it; ``read`` judges its shape."""

    read: Any

    def clean(self, value: Any) -> str:
        typed = super().clean(value)
        address = type(self).read(typed)
        self.validate(address)
        return address


class EmailLine(AddressLine):
    """An address, checked for its shape only: a letter will show whether it exists."""

    widget = forms.EmailInput({"autocomplete": "email", "spellcheck": "false"})
    read = staticmethod(typed_addresses.email)


class WebsiteLine(AddressLine):
    """The address of a website; people leave the scheme out, so it is put in front."""

    widget = forms.TextInput(
        {"autocomplete": "url", "inputmode": "url", "spellcheck": "false", "autocapitalize": "none"}
    )
    read = staticmethod(typed_websites.website)


class PeopleField(forms.Field):
    """A number of people, typed the way people write numbers: 12 000, 12.000 or 12,000."""

    widget = forms.TextInput(
        {"inputmode": "numeric", "class": "control--short", "autocomplete": "off"}
    )

    default_error_messages = {
        "unclear": gettext_lazy("“%(typed)s” can be read in several ways. %(shape)s"),
    }

    def __init__(self, *, shape: Any, ask: Any = None, **kwargs: Any) -> None:
        kwargs.setdefault("required", ask is not None)
        super().__init__(**kwargs)
        self.shape = shape
        self.error_messages["required"] = ask

    def to_python(self, value: Any) -> int | None:
        typed = tidied_line(str(value or ""))
        if not typed:
            return None
        try:
            people = numerals.whole(typed)
        except numerals.UnclearNumber:
            raise ValidationError(
                self.error_messages["unclear"], params={"typed": quoted(typed), "shape": self.shape}
            ) from None
        except ValueError:
            raise ValidationError(self.shape) from None
        if not 0 < people <= LARGEST_NUMBER:
            raise ValidationError(self.shape)
        return people
