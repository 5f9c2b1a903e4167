"""A field for files, which are checked one by one."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from membership import uploads


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
