"""Documents as the admin takes them: a PDF is known by its content, and called one."""

from pathlib import PurePath

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _
from wagtail.documents.forms import BaseDocumentForm

from alliance_site.file_kinds import kind


class DocumentForm(BaseDocumentForm):
    def clean_file(self):
        file = self.cleaned_data["file"]
        if isinstance(file, UploadedFile):
            ending = PurePath(file.name).suffix.lower()
            file.seek(0)
            is_pdf = kind(file.read(2048)) == "PDF"
            file.seek(0)
            if ending == ".pdf" and not is_pdf:
                raise ValidationError(_("The file is called PDF but is none. Choose another one"))
            if is_pdf and ending != ".pdf":
                file.name = f"{file.name.strip(' .')}.pdf"
        return file
