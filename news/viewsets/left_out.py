"""The report on what feeds and calendars leave out because it cannot be written."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page

from alliance_site import tree as trees
from news import calendars, feeds
from news.models import EventIndexPage, NewsIndexPage

TRIED = ((NewsIndexPage, feeds, _("the feed")), (EventIndexPage, calendars, _("the calendar")))


@dataclass(frozen=True, slots=True)
class LeftOut:
    title: str
    place: str
    url: str


def _titles(keys):
    """Return the titles of pages of which nothing else may be readable."""
    return Page.objects.filter(pk__in=list(keys)).values_list("pk", "title")


class LeftOutReport(ReportView):
    """Every newest article and coming event is tried anew, so that what is mended is gone."""

    page_title = _("Left out of feeds and calendars")
    header_icon = "warning"
    model = Page
    any_permission_required = ["add", "change", "publish"]
    index_url_name = "left_out_report"
    index_results_url_name = "left_out_report_results"
    is_searchable = False
    list_export = []
    columns = [
        TitleColumn("title", label=_("Text to be looked at"), get_url=lambda row: row.url),
        Column("place", label=_("Left out of")),
    ]

    def get_filtered_queryset(self):
        return [
            LeftOut(title, place, reverse("wagtailadmin_pages:edit", args=[key]))
            for model, writer, place in TRIED
            for index in trees.public(model.objects.select_related("locale"))
            for key, title in _titles(writer.left_out(index))
        ]
