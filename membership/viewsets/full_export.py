"""A whole register as a CSV for staff: it can be changed in a spreadsheet and imported again."""

from django.core.exceptions import PermissionDenied
from django.http import StreamingHttpResponse
from django.urls import path, reverse
from django.utils.functional import cached_property
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.admin.widgets.button import Button

from membership import dates
from membership.models import Signatory
from membership.open_data import columns, formats, tables
from membership.process.permissions import may
from membership.public import directory

# A spreadsheet takes a CSV for UTF-8 only if it begins with this mark.
MARK = "\ufeff"


def all_participants(day, language):
    everybody = list(directory.everybody().values())
    return tables.participants(everybody, day, language, columns.STAFF_PARTICIPANT)


def all_signatories(day, language):
    keys = list(Signatory.objects.order_by("number", "pk").values_list("pk", flat=True))
    return tables.signatories(keys, day, language, columns.STAFF_SIGNATORY)


class WithFullExport:
    """A button in the head of a listing that leads to the whole register as a file."""

    full_export_url_name = ""

    @cached_property
    def header_more_buttons(self):
        url = reverse(self.full_export_url_name)
        return [
            *super().header_more_buttons,
            Button(_("The whole register as CSV"), url=url, icon_name="download", priority=20),
        ]


class FullExport:
    """Adds the file to a view set; ``full_table`` makes its table."""

    full_table = None

    def get_index_view_kwargs(self, **kwargs):
        name = self.get_url_name("full_export")
        return super().get_index_view_kwargs(full_export_url_name=name, **kwargs)

    def get_urlpatterns(self):
        return [
            *super().get_urlpatterns(),
            path("whole.csv", self.full_export_view, name="full_export"),
        ]

    def full_export_view(self, request):
        if not may(request.user, "edit_pages"):
            raise PermissionDenied
        table = type(self).full_table(dates.today(), get_language())

        def lines():
            yield MARK
            yield from formats.as_csv(table)

        name = f"{table.name}-{table.day}-whole.csv"
        return StreamingHttpResponse(
            lines(),
            content_type="text/csv; charset=utf-8",
            headers={"Content-Disposition": f'attachment; filename="{name}"'},
        )
