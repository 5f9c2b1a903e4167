"""What every public form is built on: one page of fields, its traps, and the files kept with it."""

from collections.abc import Iterable, Iterator
from typing import Any, cast

from crispy_forms.helper import FormHelper
from crispy_forms.layout import BaseInput, Fieldset, Layout
from django import forms
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict
from django.utils.functional import Promise, lazy
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alliance_site.names import countries
from membership import typed_pages
from membership.forms.fields.bound import MessageFirst
from membership.forms.fields.days import DayField, languages_spoken
from membership.forms.fields.files import FilesField
from membership.models import Submission
from membership.process.choices import AuthorityKind, SpamMark
from membership.process.kinds import ABOUT_THE_ANSWERS, KINDS, Kind

MOST_LINKS = 5
TRAP = "leave_empty"
ELSEWHERE = "other"

FILE_HINT = gettext_lazy(
    "In any language. No translation needed. Photos are fine. "
    "Up to five files, PDF, JPG or PNG, 10 MB or smaller each, 25 MB together."
)

capitalised = lazy(capfirst, str)


class Trap(forms.CharField):
    """A field that people neither see nor hear; the template hides it."""

    trap = True


class Send(BaseInput):
    input_type = "submit"
    field_classes = "button"


class PageForm(forms.Form):
    """A page of a public form. ``draft`` is the row it fills, if there is one already.

    Each field that is in the row fills in what is known of it. With ``traps`` the
    page has a trap for programs.
    """

    # The server is the only judge; some screen readers call an empty needed field a mistake.
    use_required_attribute = False
    bound_field_class = MessageFirst
    kind: Kind
    button: Promise | str = gettext_lazy("Save and continue")
    groups: tuple[tuple[Promise, tuple[str, ...]], ...] = ()
    form_id = "form"  # the buttons of the languages stand outside of the form and name it
    files_in = ""  # the name of the field for files, where there is one
    came_with = ""  # what says of a file that it was chosen here; see ``sent_files``
    traps = False

    leave_empty = Trap(
        required=False,
        label=gettext_lazy("Leave this field empty"),
        widget=forms.TextInput({"tabindex": "-1", "autocomplete": "off"}),
    )

    def __init__(self, *args: Any, draft: Any = None, action: str = "", **kwargs: Any) -> None:
        self.draft, self.action = draft, action
        super().__init__(*args, **kwargs)
        self.initial = {**self.known(), **self.initial}
        if not self.traps:
            del self.fields[TRAP]
        # The summary of mistakes follows this order: that of the page.
        self.order_fields([name for _legend, names in self.groups for name in names] or self.asked)
        self.show_kept()
        for field in self.fields.values():
            if isinstance(field, DayField):
                country = self.chosen("country")
                field.spoken = languages_spoken(self.chosen("text_language"), country)

    def chosen(self, name: str) -> str:
        """Return what is chosen on this page or on an earlier one, not judged yet."""
        return str(self.data.get(name) or getattr(self.draft, name, ""))

    @property
    def asked(self) -> list[str]:
        """Return the names of the fields that people see."""
        return [name for name in self.fields if name != TRAP]

    def known(self) -> dict[str, Any]:
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
        if self.groups:
            rest = [TRAP] if self.traps else []
            sets = [Fieldset(str(legend), *names) for legend, names in self.groups]
            helper.layout = Layout(*sets, *rest)
        return helper

    @property
    def file_field(self) -> FilesField | None:
        field = self.fields.get(self.files_in)
        return field if isinstance(field, FilesField) else None

    @property
    def good_files(self) -> list[Any]:
        return self.file_field.good if self.file_field else []

    def show_kept(self) -> None:
        """Let the field for files show what is kept."""
        if self.file_field and self.draft is not None:
            self.file_field.kept = list(self.draft.attachments.all())

    def has_files(self) -> bool:
        return bool(self.file_field and (self.file_field.good or self.file_field.kept))

    def clean(self) -> dict[str, Any]:
        for name, sentence in self.conditions(self.cleaned_data):
            if name not in self.errors:
                self.add_error(name, sentence)
        return self.cleaned_data

    def conditions(self, answers: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        """Yield field and sentence for what is wrong between one answer and another."""
        yield from ()

    def answers(self) -> dict[str, Any]:
        """Return the accepted answers that belong to the row; what else was sent has no effect."""
        kind = Kind(self.kind)
        columns = {*KINDS[kind].answers, *ABOUT_THE_ANSWERS}
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

    def is_trapped(self) -> bool:
        return bool(self.data.get(TRAP))

    def forgive(self) -> None:
        """Show what was typed without judging it: the person is not done with the page.

        Which files were left out is said all the same, since no browser shows them again.
        """
        self.is_valid()
        self.errors.clear()
        if self.file_field:
            for sentence in self.file_field.sentences():
                self.add_error(self.files_in, sentence)

    def leave_out_files(self, why: str) -> None:
        """Say of every file that was chosen, and is not kept already, that it was left out."""
        self.is_valid()
        if self.file_field:
            self.file_field.leave_out(why, self.draft.attachments.values_list("sha256", flat=True))

    def as_typed(self, *, judged: bool) -> typed_pages.Page:
        """Return what was typed, to be shown again by ``typed_again``."""
        data = cast(QueryDict, self.data)
        typed = {name: data.getlist(name) for name in self.controls() if name in data}
        return typed_pages.Page(typed, self.file_field.refused if self.file_field else [], judged)

    def controls(self) -> Iterable[str]:
        """Yield the names under which a browser sends what is typed."""
        for name in self.asked:
            if name != self.files_in:
                for ending in getattr(self.fields[name].widget, "widgets_names", [""]):
                    yield name + ending

    @classmethod
    def typed_again(cls, page: typed_pages.Page, **kwargs: Any) -> "PageForm":
        """Return a page as it was left, with the mistakes that were told then."""
        data = QueryDict(mutable=True)
        for name, values in page.typed.items():
            data.setlist(name, values)
        form = cls(data, MultiValueDict(), **kwargs)
        if form.file_field:
            form.file_field.refused = page.files
        if page.judged:
            form.is_valid()
        else:
            form.forgive()
        return form


class LastForm(PageForm):
    """What stands below the answers on the page that sends them; nothing is ticked beforehand."""

    traps = True

    def known(self) -> dict[str, Any]:
        return {}


def spam_marks(*texts: str) -> list[str]:
    """Return what the texts themselves have of the work of a program."""
    links = sum(text.count("://") for text in texts)
    return [SpamMark.LINKS] if links > MOST_LINKS else []


def places(*, to_join: bool) -> list[tuple[str, str]]:
    """Return the places to choose from, in the order of the reader's language."""
    found = [("", _("Choose from the list")), *countries.choices(may_join=to_join)]
    return [*found, (ELSEWHERE, _("Not in this list: write to us"))]


def places_to_join() -> list[tuple[str, str]]:
    return places(to_join=True)


def places_of_seat() -> list[tuple[str, str]]:
    return places(to_join=False)


def kinds_of_authority() -> list[tuple[str, str]]:
    return [(value, capfirst(str(label))) for value, label in AuthorityKind.choices]
