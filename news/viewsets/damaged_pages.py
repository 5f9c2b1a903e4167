"""The report on what visitors do not see, or not everywhere, because it is damaged."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page, get_page_models

from alliance_site.models import FramedPage
from alliance_site.pages import damages
from alliance_site.pages import page_tree as trees
from news.models import EventIndexPage, NewsIndexPage
from news.syndication import calendars, feeds

TRIED = (
    (NewsIndexPage, feeds, _("cannot appear in the feed")),
    (EventIndexPage, calendars, _("cannot appear in the calendar")),
)

UNSHOWN = _("cannot be shown, visitors are told that it will be back: %(parts)s")
ALTERED = _("differs from the version that was published: %(parts)s")


@dataclass(frozen=True, slots=True)
class DamagedPage:
    key: int
    title: str
    place: str

    @property
    def url(self):
        return reverse("wagtailadmin_pages:edit", args=[self.key])


def everywhere():
    """Yield each live page that cannot be shown, or not as it was published."""
    for model in get_page_models():
        if issubclass(model, FramedPage):
            for found in damages.of_type(model):
                place = UNSHOWN if found.unshown else ALTERED
                parts = ", ".join(found.unshown or found.altered)
                yield DamagedPage(found.page.pk, found.page.title, place % {"parts": parts})


def somewhere(but):
    """Yield what else cannot be written into the feed or the calendar."""
    for model, writer, place in TRIED:
        for index in trees.public(model.objects.select_related("locale")):
            keys = set(writer.left_out(index)) - but
            for key, title in Page.objects.filter(pk__in=keys).values_list("pk", "title"):
                yield DamagedPage(key, title, place)


class DamagedPagesReport(ReportView):
    """Everything public is tried anew, so that what is mended is gone. It may take seconds."""

    page_title = _("Damaged pages")
    header_icon = "warning"
    model = Page
    any_permission_required = ["add", "change", "publish"]
    index_url_name = "damaged_pages_report"
    index_results_url_name = "damaged_pages_report_results"
    is_searchable = False
    list_export = []
    columns = [
        TitleColumn("title", label=_("Text to be looked at"), get_url=lambda row: row.url),
        Column("place", label=_("What is wrong")),
    ]

    def get_filtered_queryset(self):
        found = list(everywhere())
        return [*found, *somewhere({row.key for row in found})]
