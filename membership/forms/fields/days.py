"""A field for a day."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.forms.renderers import BaseRenderer
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext_lazy

from alliance_site.names import countries
from alliance_site.text.characters import tidied_line
from membership import dates
from membership.forms.contact import WRITTEN
from membership.forms.fields import month_names, months
from membership.forms.fields.sentences import Sentence
from membership.forms.fields.texts import quoted

# “24.”, “24th”, « 1er »
ORDINAL = re.compile(r"(\d{1,2})\s?(?:\.|st|nd|rd|th|er|re)?", re.IGNORECASE)
BOX = (
    '<div><label for="{id}">{label}</label><input class="control" type="text" inputmode="numeric"'
    ' autocomplete="off" id="{id}" name="{name}" size="{size}" value="{value}"></div>'
)
WRONG_BOX = BOX.replace("<input", '<input aria-invalid="true"')


class DayParts(forms.MultiWidget):
    """Day, month and year as three short boxes: no calendar to open, nothing to guess."""

    use_fieldset = True
    parts = (
        ("day", gettext_lazy("Day"), 2),
        ("month", gettext_lazy("Month"), 2),
        ("year", gettext_lazy("Year"), 4),
    )

    def __init__(self) -> None:
        super().__init__({name: forms.TextInput for name, _label, _size in self.parts})

    def decompress(self, value: object) -> list[int | str]:
        return [value.day, value.month, value.year] if isinstance(value, date) else ["", "", ""]

    def render(
        self,
        name: str,
        value: object,
        attrs: dict[str, object] | None = None,
        renderer: BaseRenderer | None = None,
    ) -> SafeString:
        """Return the three boxes, each with its own label."""
        boxes = self.get_context(name, value, attrs)["widget"]["subwidgets"]
        rows = [
            {
                "id": box["attrs"]["id"],
                "name": box["name"],
                "value": "" if box["value"] is None else box["value"],
                "label": label,
                "size": size,
            }
            for box, (_part, label, size) in zip(boxes, self.parts, strict=True)
        ]
        inner = format_html_join("", WRONG_BOX if "aria-invalid" in (attrs or {}) else BOX, rows)
        return format_html('<div class="bar bar--end">{}</div>', inner)


class DayField(forms.Field):
    """A day, as day, month and year; the month may be a word in any language people write in."""

    widget = DayParts
    # The languages that whoever fills in the form is known to write, the likeliest first.
    spoken: tuple[str, ...] = ()
    default_error_messages = {
        "months": gettext_lazy("“%(typed)s” can mean more than one month. %(shape)s"),
        "month": gettext_lazy("“%(typed)s” is not a month that we know. %(shape)s"),
        "year": gettext_lazy("“%(typed)s” can be a year in more than one century. %(shape)s"),
        "none": gettext_lazy("There is no day %(typed)s in that month. %(shape)s"),
    }

    def __init__(
        self,
        *,
        shape: Sentence,
        ask: Sentence | None = None,
        optional_note: Sentence | None = None,
        **kwargs: Any,
    ) -> None:
        kwargs.setdefault("required", ask is not None)
        self.optional_note = optional_note
        super().__init__(**kwargs)
        self.shape = shape
        self.error_messages["required"] = ask or ""

    def has_changed(self, initial: object, data: Sequence[str | None] | None) -> bool:
        known = [str(part) for part in DayParts().decompress(initial)]
        return known != [part or "" for part in data or []]

    def clean(self, value: Sequence[str | None] | None) -> date | None:
        parts = [tidied_line(str(part or "")) for part in value or []]
        day = self.day(parts) if any(parts) else None
        self.validate(day)
        return day

    def day(self, parts: list[str]) -> date:
        day = ORDINAL.fullmatch(parts[0])
        if not (day and all(parts) and parts[2].isdecimal()):
            raise ValidationError(self.shape)
        found = months.meanings(
            parts[1], languages_of_the_page(), languages_of_members(), self.spoken
        )
        if len(found) != 1:
            raise self.refusal("months" if found else "month", parts[1])
        (month,) = found
        if len(parts[2]) == 2:
            raise self.refusal("year", parts[2])
        try:
            if len(parts[2]) != 4:
                raise ValueError
            first = date(int(parts[2]), month, 1)
        except ValueError:
            raise ValidationError(self.shape) from None
        try:
            return first.replace(day=int(day[1]))
        except ValueError:
            raise self.refusal("none", day[1]) from None

    def refusal(self, code: str, typed: str) -> ValidationError:
        """Say what is wrong, then what to do, in the words of this field."""
        known = {"typed": quoted(typed), "shape": self.shape}
        return ValidationError(self.error_messages[code], code=code, params=known)


def wrong_days(
    name: str, answers: Mapping[str, object], in_the_future: Sentence
) -> Iterator[tuple[str, Sentence]]:
    """Yield field and sentence where a decision cannot have been taken on the day in a field."""
    day = answers.get(name)
    if isinstance(day, date) and day > dates.today():
        yield name, in_the_future
    if isinstance(day, date) and day < dates.FIRST_DAY:
        yield name, gettext_lazy("The Alliance did not exist yet on that day. Check the year")


def languages_spoken(chosen: str, country: str) -> tuple[str, ...]:
    """Return the languages of whoever chose one, or whose authority is in a country."""
    written = (chosen,) if chosen in WRITTEN else ()
    return written + (month_names.languages_of(country) if country in countries.COUNTRIES else ())


@cache
def languages_of_members() -> tuple[str, ...]:
    """Return the languages that the form offers, and those of whoever may fill it in."""
    homes = [code for code, country in countries.COUNTRIES.items() if country.may_join]
    spoken = [each for code in homes for each in month_names.languages_of(code) if "_" not in each]
    return tuple(dict.fromkeys([*WRITTEN, *spoken]))


def languages_of_the_page() -> list[str]:
    """Return the languages of the site, the reader's first."""
    return list(dict.fromkeys([get_language() or "en", *dict(settings.LANGUAGES)]))
