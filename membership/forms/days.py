"""A field for a day."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext_lazy

BOX = (
    '<div><label for="{id}">{label}</label><input class="in" type="text" inputmode="numeric"'
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

    def decompress(self, value: Any) -> list[Any]:
        return [value.day, value.month, value.year] if isinstance(value, date) else ["", "", ""]

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> SafeString:
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
        inner = format_html_join("", WRONG_BOX if "aria-invalid" in attrs else BOX, rows)
        return format_html('<div class="bar end">{}</div>', inner)


class DayField(forms.Field):
    """A day, as day, month and year."""

    widget = DayParts

    def __init__(self, *, shape: Any, ask: Any = None, **kwargs: Any) -> None:
        kwargs.setdefault("required", ask is not None)
        super().__init__(**kwargs)
        self.shape = shape
        self.error_messages["required"] = ask

    def has_changed(self, initial: Any, data: Any) -> bool:
        known = [str(part) for part in DayParts().decompress(initial)]
        return known != [part or "" for part in data]

    def clean(self, value: Any) -> date | None:
        parts = [str(part or "").strip() for part in value or []]
        day = self.day(parts) if any(parts) else None
        self.validate(day)
        return day

    def day(self, parts: list[str]) -> date:
        try:
            if not all(part.isdecimal() for part in parts) or len(parts[2]) != 4:
                raise ValueError
            return date(int(parts[2]), int(parts[1]), int(parts[0]))
        except ValueError:
            raise ValidationError(self.shape) from None
