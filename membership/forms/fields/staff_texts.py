"""Fields for what staff write."""

from django import forms

from alliance_site.text.characters import (
    fit,
    fit_line,
    trimmed,
)


class StaffLine(forms.CharField):
    """One line that staff write: as in the rows of the admin, what cannot be kept is replaced."""

    def widget_attrs(self, widget: forms.Widget) -> dict[str, object]:
        return {**super().widget_attrs(widget), "dir": "auto"}

    def to_python(self, value: object) -> str:
        return self.made_fit(str(value or ""))

    def made_fit(self, value: str) -> str:
        return fit_line(value)


class StaffParagraphs(StaffLine):
    """A longer text of staff. A browser counts an end of a line once, and so does the limit."""

    widget = forms.Textarea

    def made_fit(self, value: str) -> str:
        return trimmed(fit(value))
