"""Fields for a choice."""

from typing import Any

from django import forms
from django.utils.functional import lazy
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy

from membership.forms.fields.sentences import Sentence

capitalised = lazy(capfirst, str)
_NOT_IN_LIST = gettext_lazy("Choose from the list")


class Choice(forms.ChoiceField):
    """One of a list; whatever is not in the list is answered like no choice at all."""

    def __init__(
        self, *, ask: Sentence | None = None, optional_note: Sentence | None = None, **kwargs: Any
    ) -> None:
        self.optional_note = optional_note
        kwargs.setdefault("required", ask is not None)
        messages = {"required": ask or "", "invalid_choice": _NOT_IN_LIST if ask is None else ask}
        super().__init__(error_messages=messages, **kwargs)


class LanguageNames:
    """To be mixed into a list of languages, each by its own name: marks it with that language."""

    def create_option(self, *args: Any, **kwargs: Any) -> dict[str, Any]:
        option = super().create_option(*args, **kwargs)  # type: ignore[misc]
        if option["value"]:
            option["attrs"]["lang"] = str(option["value"])
        return option


class LanguageSelect(LanguageNames, forms.Select):
    pass


class LanguageRadio(LanguageNames, forms.RadioSelect):
    pass


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

    def prepare_value(self, value: object) -> object:
        words: dict[object, str] = {True: "yes", False: "no", None: ""}
        return words.get(value, value)
