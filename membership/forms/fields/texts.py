"""Fields for text that keep what was typed, and say exactly what is wrong with it."""

import unicodedata
from typing import Any

from django import forms
from django.contrib.humanize.templatetags.humanize import intcomma
from django.core.exceptions import ValidationError
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy

from alliance_site.text.characters import (
    tidied_line,
    trimmed,
    unfit,
    unfit_in_line,
    with_newlines,
)
from membership.forms.fields.sentences import Sentence

SEEN_LINE_ENDS = "\n\r\u2028\u2029"  # nobody sees a second line after the others
LONGEST_QUOTED = 20  # characters of what was typed, in a sentence about it
SHOWN_BEFORE = 20  # characters that stand before one that is refused


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
        "lines": gettext_lazy("%(named)s runs over several lines. Write it on one line"),
        "long": gettext_lazy("%(named)s is %(length)s characters long. Shorten it to %(limit)s"),
    }

    def __init__(
        self,
        *,
        longest: int,
        named: Sentence,
        ask: Sentence | None = None,
        optional_note: Sentence | None = None,
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("required", ask is not None)
        super().__init__(**kwargs)
        self.longest, self.named, self.optional_note = longest, named, optional_note
        # Django's own words for NUL and length would come first.
        self.validators = []
        self.error_messages["required"] = ask or ""

    def widget_attrs(self, widget: forms.Widget) -> dict[str, object]:
        return {**super().widget_attrs(widget), "dir": "auto"}  # people write in any script

    def to_python(self, value: object) -> str:
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
            raise self.refusal("long", length=intcomma(len(value)), limit=intcomma(self.longest))

    def refusal(self, code: str, **known: str) -> ValidationError:
        return ValidationError(
            self.error_messages[code], code=code, params={"named": self.named} | known
        )


class Paragraphs(Line):
    """A longer text; lines may end where the writer ended them."""

    widget = forms.Textarea({"rows": 6})

    def to_python(self, value: object) -> str:
        return trimmed(unicodedata.normalize("NFC", with_newlines(str(value or ""))))

    def unfit(self, value: str) -> list[str]:
        return unfit(value)
