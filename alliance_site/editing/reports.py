"""The report on translations: what is translated, what has changed since, what is missing."""

import django_filters
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn, StatusTagColumn, TitleColumn
from wagtail.admin.views.reports import ReportView
from wagtail.models import Page
from wagtail.permissions import policy_registry

from alliance_site import registry
from alliance_site.editing import translations
from alliance_site.editing.translations import Translation


class TranslationFilterSet(WagtailFilterSet):
    """Only the form: the lines come from several tables, and the view narrows them."""

    translation = django_filters.ChoiceFilter(
        label=_("French version"), choices=Translation.choices
    )

    class Meta:
        model = Page
        fields = []


class TranslationReport(ReportView):
    """Every English text with the state of its French version, and the way to it."""

    page_title = _("State of translations")
    header_icon = "globe"
    model = Page
    any_permission_required = ["add", "change", "publish"]
    filterset_class = TranslationFilterSet
    index_url_name = "translation_report"
    index_results_url_name = "translation_report_results"
    is_searchable = False
    list_export = []
    columns = [
        TitleColumn("title", label=_("English text"), get_url=lambda row: row.edit_url),
        Column("kind", label=_("Kind")),
        StatusTagColumn(
            "label",
            label=_("French version"),
            primary=lambda row: row.translation == Translation.TRANSLATED,
        ),
        DateColumn("changed_at", label=_("English published")),
        TitleColumn("step", label=_("To do"), width="18%", get_url=lambda row: row.url),
    ]

    def get_filtered_queryset(self):
        wanted = self.wanted
        lists = (*registry.translation_lists, translations.pages, translations.frames)
        rows = (row for rows_of in lists for row in rows_of(self.request.user))
        return [row for row in rows if not wanted or row.translation == wanted]

    @cached_property
    def wanted(self):
        form = self.filters.form
        return form.cleaned_data["translation"] if form.is_valid() else ""


class PageReportItem(MenuItem):
    """Shown to whoever may work on a page."""

    def is_shown(self, request):
        policy = policy_registry.get_by_type(Page)
        return policy.user_has_any_permission(request.user, ["add", "change", "publish"])
