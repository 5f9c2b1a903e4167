"""What views that take files share: a file with its row or not at all, and nothing typed lost."""

from contextlib import contextmanager

from django.contrib import messages
from django.db import InterfaceError, OperationalError
from django.http import JsonResponse
from django.utils.translation import gettext as _

from alliance_site.answers import error_pages
from alliance_site.files.documents import please_wait
from alliance_site.files.storage import all_or_nothing


class NoRoom(Exception):
    """Disk or database take nothing; all that was begun is taken back."""


@contextmanager
def room_or_nothing():
    """Do what is inside as a whole; raise ``NoRoom`` where only disk or database fail."""
    try:
        with all_or_nothing():
            yield
    except (OSError, OperationalError, InterfaceError) as error:
        if not error_pages.is_unavailable(error):
            raise
        raise NoRoom from error


def no_room():
    return _("There is no room for the file at the moment. Choose it again and try once more.")


def ask_again(form):
    """Say at its field that a file is gone: no browser shows a chosen one again."""
    if form.files.get(form.add_prefix("file")) and "file" not in form.errors:
        form.add_error("file", _("The file was not kept. Choose it again."))


class KeepsTyped:
    """Shows the form again where nothing can be kept, if only the file is missing from it then."""

    def form_valid(self, form):
        try:
            with room_or_nothing():
                return super().form_valid(form)
        except NoRoom:
            form.add_error("file", no_room())
        self.produced_error_message = self.get_error_message()
        response = self.form_invalid(form)
        response.status_code = 503
        return response

    def form_invalid(self, form):
        ask_again(form)
        return super().form_invalid(form)


class ShowsWhatIsKept(KeepsTyped):
    """Shows a picture or document as it is: its row has taken the file that is not kept."""

    def form_invalid(self, form):
        self.object = self.get_object()
        return super().form_invalid(form)


class KeepsTypedWhileChoosing:
    """Does the same in a window for choosing, of which the script reads status 200 only."""

    def post(self, request):
        try:
            with room_or_nothing():
                return super().post(request)
        except NoRoom:
            self.form.add_error("file", no_room())
        return self.get_reshow_creation_form_response()

    def get_reshow_creation_form_response(self):
        ask_again(self.form)
        return super().get_reshow_creation_form_response()


class OneOfMany:
    """Refuses a file as the script for many files reads it: in a sentence, with status 200."""

    def post(self, request):
        try:
            with room_or_nothing():
                return super().post(request)
        except NoRoom:
            return JsonResponse({"success": False, "error_message": no_room()})


class WordsOfOneOfMany:
    """Shows the words of a file that was dropped again where they cannot be kept."""

    edit_form_template_name = "alliance_site/admin/dropped_file.html"
    has_no_room = False

    def post(self, request, **place):
        try:
            with room_or_nothing():
                return super().post(request, **place)
        except NoRoom:
            self.has_no_room = True
        return super().post(request, **place)

    def get_edit_form_class(self):
        form_class = super().get_edit_form_class()
        return type("Refused", (Refused, form_class), {}) if self.has_no_room else form_class


class Refused:
    """A form that is right and is shown again, since there is no room for what it says."""

    def clean(self):
        self.add_error(
            None,
            _(
                "There is no room at the moment. The file and your words are still here: "
                "try again in a while."
            ),
        )
        return super().clean()


class WarnsOfForms:
    """Says of a form that most programs show as “Please wait” that it is one; it is taken."""

    def save_action(self):
        if self.form.is_dynamic_form:
            messages.warning(self.request, please_wait())
        return super().save_action()


class ClosesFiles:
    """Closes what Wagtail leaves open where the row of a picture or document is not written."""

    def save_object(self, form):
        try:
            super().save_object(form)
        finally:
            self.upload.file.close()
            self.object.file.close()
