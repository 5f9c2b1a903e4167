"""Views of the admin that take files, in place of Wagtail's own."""

from django.utils.html import format_html
from wagtail.documents.views import chooser as document_chooser
from wagtail.documents.views import documents
from wagtail.documents.views import multiple as many_documents
from wagtail.images.views import chooser as picture_chooser
from wagtail.images.views import images
from wagtail.images.views import multiple as many_images

from alliance_site.files.documents import please_wait
from alliance_site.files.view_mixins import (
    ClosesFiles,
    KeepsTyped,
    KeepsTypedWhileChoosing,
    OneOfMany,
    ShowsWhatIsKept,
    WarnsOfForms,
    WordsOfOneOfMany,
)


class AddPicture(KeepsTyped, images.CreateView):
    pass


class EditPicture(ShowsWhatIsKept, images.EditView):
    pass


class AddDocument(KeepsTyped, WarnsOfForms, documents.CreateView):
    pass


class EditDocument(ShowsWhatIsKept, WarnsOfForms, documents.EditView):
    pass


class ChosenPicture(KeepsTypedWhileChoosing, picture_chooser.ImageUploadView):
    pass


class ChosenDocument(KeepsTypedWhileChoosing, document_chooser.DocumentChooserUploadView):
    pass


class PictureFromUpload(WordsOfOneOfMany, ClosesFiles, many_images.CreateFromUploadedImageView):
    pass


class DocumentFromUpload(
    WordsOfOneOfMany, ClosesFiles, many_documents.CreateFromUploadedDocumentView
):
    pass


class WordsOfPicture(WordsOfOneOfMany, many_images.EditView):
    pass


class WordsOfDocument(WordsOfOneOfMany, many_documents.EditView):
    pass


class AddPictures(OneOfMany, many_images.AddView):
    pass


class AddDocuments(OneOfMany, many_documents.AddView):
    def save_object(self, form):
        self.is_dynamic_form = form.is_dynamic_form
        return super().save_object(form)

    def get_edit_object_response_data(self):
        data = super().get_edit_object_response_data()
        if self.is_dynamic_form:
            warning = format_html('<p class="help-block help-warning">{}</p>', please_wait())
            data["form"] = warning + data["form"]
        return data


def replace_views():
    """Take the place of Wagtail's views for giving a file while choosing one."""
    picture_chooser.viewset.create_view_class = ChosenPicture
    document_chooser.viewset.create_view_class = ChosenDocument
