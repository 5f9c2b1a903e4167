"""A page as it was typed: judged or not, put aside, and shown again."""

from collections.abc import Iterable
from typing import Any, Self, cast

from django import forms
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from membership import typed_pages
from membership.forms.fields.files import FilesField
from membership.forms.fields.sentences import Sentence
from membership.forms.spam import HONEYPOT
from membership.models import Submission


class TypedForm(forms.Form):
    """What a page does with answers that are not right yet, or that nobody has judged."""

    draft: Submission | None
    files_in = ""  # the name of the field for files, where there is one
    seen = ""  # the edition of the answers that it was made from, if it is a correction

    @property
    def asked(self) -> list[str]:
        """Return the names of the fields that people see."""
        return [name for name in self.fields if name != HONEYPOT]

    @property
    def file_field(self) -> FilesField | None:
        field = self.fields.get(self.files_in)
        return field if isinstance(field, FilesField) else None

    def forgive(self) -> None:
        """Show what was typed without judging it: the person is not done with the page.

        Which files were left out is said all the same, since no browser shows them again.
        """
        self.is_valid()
        self.errors.clear()
        if self.file_field:
            for sentence in self.file_field.sentences():
                self.add_error(self.files_in, sentence)

    def leave_out_files(self, why: Sentence) -> None:
        """Say of every file that was chosen, and is not kept already, that it was left out."""
        self.is_valid()
        if self.file_field and self.draft:
            self.file_field.leave_out(why, self.draft.attachments.values_list("sha256", flat=True))

    def as_typed(self, *, judged: bool) -> typed_pages.Page:
        """Return what was typed, to be shown again by ``typed_again``."""
        data = cast(QueryDict, self.data)
        typed = {name: data.getlist(name) for name in self.controls() if name in data}
        refused = self.file_field.refused if self.file_field else []
        return typed_pages.Page(typed, refused, judged, self.seen)

    def controls(self) -> Iterable[str]:
        """Yield the names under which a browser sends what is typed."""
        for name in self.asked:
            if name != self.files_in:
                for ending in getattr(self.fields[name].widget, "widgets_names", [""]):
                    yield name + ending

    @classmethod
    def typed_again(cls, page: typed_pages.Page, **kwargs: Any) -> Self:
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
