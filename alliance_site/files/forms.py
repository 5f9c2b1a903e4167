"""Documents as the admin takes them: refused at the field, in one sentence."""

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from wagtail.documents.forms import BaseDocumentForm

from alliance_site.files.documents import DocumentRefused, taken
from alliance_site.files.storage import all_or_nothing


class DocumentForm(BaseDocumentForm):
    # Whether most programs show no more than “Please wait” of it.
    is_dynamic_form = False

    def clean_file(self):
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            file.seek(0)
            try:
                file.name, self.is_dynamic_form = taken(file.read(), file.name)
            except DocumentRefused as refusal:
                raise ValidationError(str(refusal)) from None
            file.seek(0)
        return file

    def add_error(self, field, error):
        # The row judges the ending of a file even where none was taken.
        if "file" in self.errors:
            getattr(error, "error_dict", {}).pop("file", None)
        super().add_error(field, error)

    def save(self, commit=True):
        # The former file is removed before the new one is written.
        with all_or_nothing():
            return super().save(commit=commit)
