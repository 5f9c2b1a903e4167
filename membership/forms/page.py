"""What every public form is built on: one page of fields, and the files kept with it."""

from collections.abc import Iterator, Mapping
from typing import Any

from crispy_forms.helper import FormHelper
from crispy_forms.layout import BaseInput, Fieldset, Layout
from django import forms
from django.utils.functional import Promise, cached_property
from django.utils.translation import gettext_lazy

from alliance_site.names import countries
from membership.files import store
from membership.files.checks import Checked
from membership.forms.fields.bound import MessageFirst
from membership.forms.fields.days import DayField, languages_spoken
from membership.forms.fields.participants import ParticipantsField
from membership.forms.fields.sentences import Sentence
from membership.forms.spam import HONEYPOT, Honeypot
from membership.forms.typed import TypedForm
from membership.models import Submission
from membership.process.kinds import ABOUT_THE_ANSWERS, KINDS, Kind
from membership.review.editions import Content

FILE_HINT = gettext_lazy(
    "In any language. No translation needed. Photos are fine. Up to five files, PDF, JPG, PNG or "
    "signed (P7M), 10 MB or smaller each, 25 MB in total."
)


LATER = "later"  # the button that keeps a page as it is
ENTER = "enter"  # the button without words that Enter in a field presses


class Send(BaseInput):
    input_type = "submit"
    field_classes = "button"


class PageForm(TypedForm):
    """A page of a public form. ``draft`` is the row it fills, if there is one already.

    Each field that is in the row fills in what is known of it. With ``has_honeypot``
    the page has a field that only programs fill in.
    """

    # The server is the only judge; some screen readers call an empty needed field a mistake.
    use_required_attribute = False
    bound_field_class = MessageFirst
    kind: Kind
    button: Sentence = gettext_lazy("Save and continue")
    groups: tuple[tuple[Sentence, tuple[str, ...]], ...] = ()
    form_id = "form"  # the buttons of the languages stand outside of the form and name it
    came_with = ""  # what says of a file that it was chosen here; see ``files.sent``
    has_honeypot = False
    can_wait = False  # whether a button of it leads to what is still to do
    declared: Content | None = None  # the text of the Declaration that stands on the page
    buttons: Mapping[str, str] = {}  # which keep the page as it is, each with where it goes on

    leave_empty = Honeypot(
        required=False,
        label=gettext_lazy("Leave this field empty"),
        widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(
        self, *args: Any, draft: Submission | None = None, action: str = "", **kwargs: Any
    ) -> None:
        self.draft, self.action = draft, action
        super().__init__(*args, **kwargs)
        self.initial = {**self.known(), **self.initial}
        if not self.has_honeypot:
            del self.fields[HONEYPOT]
        # The summary of mistakes follows this order: that of the page.
        self.order_fields([name for _legend, names in self.groups for name in names] or self.asked)
        self.show_attached()
        if self.file_field and self.draft is not None:
            self.file_field.is_case_full = store.is_full(self.draft, self.came_with)
        for field in self.fields.values():
            if isinstance(field, DayField):
                country = self.chosen("country")
                field.spoken = languages_spoken(self.chosen("text_language"), country)

    def chosen(self, name: str) -> str:
        """Return what is chosen on this page or on an earlier one, not judged yet."""
        return str(self.data.get(name) or getattr(self.draft, name, ""))

    def known(self) -> dict[str, object]:
        """Return what the row knows already."""
        if self.draft is None:
            return {}
        names = [name for name in self.fields if hasattr(self.draft, name)]
        if not self.draft.contact_email and "language" in names:
            names.remove("language")  # not asked yet: the language of the page stands first
        return {name: getattr(self.draft, name) for name in names}

    @property
    def place_note(self) -> str:
        """Return what must stand wherever the name of a place does; not a hint for everybody."""
        return f"* {countries.footnote('XK')}" if "country" in self.fields else ""

    @property
    def helper(self) -> FormHelper:
        helper = FormHelper()
        helper.disable_csrf = True  # these pages carry no cookie; see views/guarded.py
        helper.form_action = self.action
        helper.form_id = self.form_id
        helper.add_input(Send("", self.button))
        if self.can_wait:
            later = gettext_lazy("Save and finish later")
            helper.add_input(Send(LATER, later, css_class="button--outlined"))
        if self.groups:
            rest = [HONEYPOT] if self.has_honeypot else []
            sets = [
                Fieldset(str(legend), *names) if legend else Layout(*names)
                for legend, names in self.groups
            ]
            helper.layout = Layout(*sets, *rest)
        return helper

    @property
    def good_files(self) -> list[Checked]:
        return self.file_field.good if self.file_field else []

    def show_attached(self) -> None:
        """Let the field for files show what is kept."""
        if self.file_field and self.draft is not None:
            self.file_field.attached = list(self.draft.attachments.all())

    def has_files(self) -> bool:
        """Say whether there is a file that can be read; one with a finding never will be."""
        if not self.file_field:
            return False
        attached = [each for each in self.file_field.attached if not each.finding]
        return bool(self.file_field.good or attached)

    def clean(self) -> dict[str, object]:
        for name, sentence in self.conditions(self.cleaned_data):
            if name not in self.errors:
                self.add_error(name, sentence)
        return self.cleaned_data

    def conditions(self, answers: dict[str, object]) -> Iterator[tuple[str, Sentence]]:
        """Yield field and sentence for what is wrong between one answer and another."""
        yield from ()

    def asked_columns(self) -> set[str]:
        """Return what of the row this page asks for."""
        return {*KINDS[Kind(self.kind)].answers, *ABOUT_THE_ANSWERS} & {*self.fields}

    def answers(self) -> dict[str, object]:
        """Return the accepted answers that belong to the row; what else was sent has no effect."""
        columns = self.asked_columns()
        return {name: value for name, value in self.cleaned_data.items() if name in columns}

    @classmethod
    def is_finished(cls, draft: Submission) -> bool:
        """Return whether all that this page needs stands in the row."""
        form = cls(draft=draft)
        return form.is_filled_in() and not any(form.conditions(dict(form.initial)))

    def is_filled_in(self) -> bool:
        needed = [self.initial.get(name) for name, field in self.fields.items() if field.required]
        return not any(value in (None, "", []) for value in needed)

    def judge_known(self) -> None:
        """Tell what is wrong between answers in the row, which may be older than a condition."""
        self.full_clean()
        self.cleaned_data: dict[str, Any] = {}
        if self.is_filled_in():
            for name, sentence in self.conditions(dict(self.initial)):
                self.add_error(name, sentence)

    @cached_property
    def meant_by_enter(self) -> str:
        """Return the button that Enter presses beside somebody who is looked for, or nothing.

        A page that is right goes on: then it is clear who is meant. Asked before mistakes are
        forgiven.
        """
        found = [
            name
            for name, field in self.fields.items()
            if isinstance(field, ParticipantsField) and self.data.get(f"{name}_search", "").strip()
        ]
        if not found or ENTER not in self.data or self.is_valid():
            return ""
        return f"{found[0]}_find"

    def is_honeypot_filled(self) -> bool:
        return bool(self.data.get(HONEYPOT))


class LastForm(PageForm):
    """What stands below the answers on the page that sends them; nothing is ticked beforehand."""

    has_honeypot = True

    def known(self) -> dict[str, object]:
        return {}


class AuthorisedForm(LastForm):
    """Whoever sends it says to be authorised; where the authority is known, it is named.

    The label of the field stands alone where no row can be asked for the name.
    """

    authorised_by_name: Promise

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        name = self.draft.name if self.draft else ""
        self.fields["authorised"].label = str(self.authorised_by_name) % {"name": name}
