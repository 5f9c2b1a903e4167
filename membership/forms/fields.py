"""Fields that speak in our words, keep what was typed, and say exactly what is wrong with it."""

import re
import unicodedata
from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.utils import formats
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from membership import uploads

PARAGRAPHS = "\n\t"
# White space at the ends goes; controls stay, so that they are seen and refused.
ENDS = " \n\t\u00a0\u202f\u3000"
DAY_BOX = (
    '<div><label for="{id}">{label}</label><input class="in" type="text" inputmode="numeric"'
    ' autocomplete="off" id="{id}" name="{name}" size="{size}" value="{value}"{wrong}></div>'
)
_NOT_IN_LIST = gettext_lazy("Choose from the list")
LARGEST_NUMBER = 100_000_000


def number(value: int) -> str:
    """Return a number with the separator of the reader's language."""
    return formats.number_format(value, use_l10n=True, force_grouping=True)


class Line(forms.CharField):
    """One line of text in any script, kept in Unicode's composed form (NFC).

    ``named`` begins the sentence about a text that is too long, ``ask`` is the
    sentence for an empty one; a field without ``ask`` is optional. The limit is
    ours alone: a browser that knew it would cut off what is pasted, without a word.
    """

    kept_signs = ""
    default_error_messages = {
        "signs": gettext_lazy(
            "%(named)s contains a sign that cannot be kept. Type it again, without the sign"
        ),
        "long": gettext_lazy("%(named)s is %(length)s characters long. Shorten it to %(limit)s"),
    }

    def __init__(self, *, longest: int, named: Any = "", ask: Any = "", **kwargs: Any) -> None:
        kwargs.setdefault("required", bool(ask))
        super().__init__(**kwargs)
        self.longest, self.named = longest, named or self.label
        # Django's own words for NUL and length would come first.
        self.validators = []
        self.error_messages["required"] = ask

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
        return (
            f"https://{text}" if text and not re.match(r"[a-z][a-z0-9+.-]*:", text, re.I) else text
        )

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

    def __init__(self, *, shape: Any, ask: Any = "", **kwargs: Any) -> None:
        kwargs.setdefault("required", bool(ask))
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


class Choice(forms.ChoiceField):
    """One of a list; whatever is not in the list is answered like no choice at all."""

    def __init__(self, *, ask: Any = "", **kwargs: Any) -> None:
        kwargs.setdefault("required", bool(ask))
        messages = {"required": ask, "invalid_choice": ask or _NOT_IN_LIST}
        super().__init__(error_messages=messages, **kwargs)


class Radio(Choice):
    widget = forms.RadioSelect


class Several(forms.MultipleChoiceField):
    """Any number of a list, none included."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        messages = {"invalid_choice": _NOT_IN_LIST, "invalid_list": _NOT_IN_LIST}
        super().__init__(required=False, error_messages=messages, **kwargs)


class YesNo(forms.TypedChoiceField):
    """A question that need not be answered."""

    widget = forms.RadioSelect

    def __init__(self, **kwargs: Any) -> None:
        choices = [
            ("yes", gettext_lazy("Yes")),
            ("no", gettext_lazy("No")),
            ("", gettext_lazy("No answer")),
        ]
        super().__init__(
            required=False,
            choices=choices,
            coerce=lambda value: value == "yes",
            empty_value=None,
            error_messages={"invalid_choice": _NOT_IN_LIST},
            **kwargs,
        )

    def prepare_value(self, value: Any) -> Any:
        return {True: "yes", False: "no", None: ""}.get(value, value)


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

    def render(self, name: str, value: Any, attrs: Any = None, renderer: Any = None) -> str:
        """Return the three boxes, each with its own label."""
        boxes = self.get_context(name, value, attrs)["widget"]["subwidgets"]
        rows = [
            {
                "id": box["attrs"]["id"],
                "name": box["name"],
                "value": "" if box["value"] is None else box["value"],
                "wrong": format_html(' aria-invalid="true"') if "aria-invalid" in attrs else "",
                "label": label,
                "size": size,
            }
            for box, (_part, label, size) in zip(boxes, self.parts, strict=True)
        ]
        inner = format_html_join("", DAY_BOX, rows)
        return format_html('<div class="bar end">{}</div>', inner)


class DayField(forms.Field):
    """A day, between two limits that are asked for only when they are needed."""

    widget = DayParts

    def __init__(self, *, shape: Any, ask: Any = "", **kwargs: Any) -> None:
        kwargs.setdefault("required", bool(ask))
        super().__init__(**kwargs)
        self.shape = shape
        self.error_messages["required"] = ask

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


class SeveralFiles(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Up to five files; ``good`` are those that may be kept even if others may not.

    ``kept`` are the attachments that are kept already; the template shows them.
    Whether a file is needed is a condition of the form, which ``optional_note`` tells.
    """

    widget = SeveralFiles({"accept": ".pdf,.jpg,.jpeg,.png"})

    def __init__(self, **kwargs: Any) -> None:
        self.optional_note = kwargs.pop("optional_note", None)
        super().__init__(required=False, **kwargs)
        self.kept: list[Any] = []
        self.good: list[uploads.Checked] = []

    def clean(self, data: Any, initial: Any = None) -> list[uploads.Checked]:
        """Check each file; the good ones stand in ``good`` even if this raises."""
        chosen = [file for file in data or [] if file]
        good, refused = [], []
        for file in chosen:
            try:
                good.append(uploads.check(file))
            except uploads.UploadRefused as refusal:
                refused.append(self.sentence(str(refusal), file, len(chosen)))
        self.good = good
        if refused:
            raise ValidationError(refused)
        return good

    @staticmethod
    def sentence(refusal: str, file: Any, chosen: int) -> str:
        """Name the file in the refusal, where several were chosen at once."""
        if chosen == 1:
            return refusal
        return _("“%(name)s”: %(refusal)s") % {
            "name": uploads.clean_name(file.name),
            "refusal": refusal[:1].lower() + refusal[1:],
        }
