"""The Alliance's own text of a letter: refused where it would spoil the letter."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from membership.forms.fields.staff_texts import StaffLine, StaffParagraphs
from membership.letters import texts


class LetterTextForm(forms.Form):
    """Subject and text of one letter in one language, with names in braces."""

    subject = StaffLine(
        label=_("Subject"), max_length=200, error_messages={"required": _("Write the subject.")}
    )
    body = StaffParagraphs(
        label=_("Text"),
        max_length=20_000,
        widget=forms.Textarea({"rows": 20}),
        error_messages={"required": _("Write the text.")},
    )

    def __init__(self, *args: Any, code: str, language: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.code = code
        for field in self.fields.values():
            field.widget.attrs["lang"] = language

    def clean_body(self) -> str:
        return self.cleaned_data["body"] + "\n"

    def clean(self) -> dict[str, object]:
        answers = super().clean() or {}
        found = texts.faults(self.code, answers.get("subject", ""), answers.get("body", ""))
        for name in found.keys() & answers.keys():
            self.add_error(name, found[name])
        return answers
