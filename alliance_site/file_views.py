"""Where the admin takes files: each with its row or not at all, and what was typed is not lost."""

from django.contrib import messages
from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.documents.views import documents
from wagtail.documents.views import multiple as many_documents
from wagtail.images.views import images
from wagtail.images.views import multiple as many_images

from alliance_site import views
from alliance_site.document_files import please_wait
from alliance_site.file_storage import all_or_nothing


class KeepsTyped:
    """Shows the form again where nothing can be kept, if only the file is missing from it then."""

    def form_valid(self, form):
        try:
            with all_or_nothing():
                return super().form_valid(form)
        except Exception as error:  # any other goes on
            if not views.is_unavailable(error):
                raise
        said = _("There is no room for the file at the moment. Choose it again and try once more.")
        form.add_error("file", said)
        self.produced_error_message = self.get_error_message()
        response = self.form_invalid(form)
        response.status_code = 503
        return response


class WarnsOfForms:
    """Says of a form that most programs show as “Please wait” that it is one; it is taken."""

    def save_action(self):
        if self.form.is_dynamic_form:
            messages.warning(self.request, please_wait())
        return super().save_action()


class AddPicture(KeepsTyped, images.CreateView):
    pass


class EditPicture(KeepsTyped, images.EditView):
    pass


class AddDocument(KeepsTyped, WarnsOfForms, documents.CreateView):
    pass


class EditDocument(KeepsTyped, WarnsOfForms, documents.EditView):
    pass


class ClosesFiles:
    """Closes what Wagtail leaves open where the row of a picture or document is not written."""

    def save_object(self, form):
        try:
            super().save_object(form)
        finally:
            self.upload.file.close()
            self.object.file.close()


class PictureFromUpload(ClosesFiles, many_images.CreateFromUploadedImageView):
    pass


class DocumentFromUpload(ClosesFiles, many_documents.CreateFromUploadedDocumentView):
    pass


class AddDocuments(many_documents.AddView):
    def save_object(self, form):
        self.is_dynamic_form = form.is_dynamic_form
        return super().save_object(form)

    def get_edit_object_response_data(self):
        data = super().get_edit_object_response_data()
        if self.is_dynamic_form:
            warning = format_html('<p class="help-block help-warning">{}</p>', please_wait())
            data["form"] = warning + data["form"]
        return data
