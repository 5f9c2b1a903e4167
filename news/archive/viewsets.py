"""The work list of the archive: what was imported, with what doubt, the original beside it."""

import django_filters
from django.urls import reverse
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import (
    BulkActionsCheckboxColumn,
    Column,
    DateColumn,
    StatusTagColumn,
    TitleColumn,
)
from wagtail.admin.views.generic import InspectView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.snippets.views.snippets import IndexView, SnippetViewSet

from membership.process.permissions import may
from news.archive import doubts
from news.archive.models import ImportedRecord, ImportRun

# Columns of what was read that stand in places of their own.
ELSEWHERE = frozenset(("body", "doubts"))


class EditorsReadPolicy(ModelPermissionPolicy):
    """Whoever edits pages reads what the importer did; nobody rewrites it."""

    def user_has_permission(self, user, action):
        return action == "view" and may(user, "edit_pages")

    def user_has_any_permission(self, user, actions):
        return any(self.user_has_permission(user, action) for action in actions)


class RecordFilterSet(WagtailFilterSet):
    doubt = django_filters.ChoiceFilter(
        label=_("Doubt"), choices=doubts.as_choices, method="in_doubt"
    )
    draft = django_filters.BooleanFilter(label=_("To be published"), method="waiting")

    class Meta:
        model = ImportedRecord
        fields = ["status", "language", "run"]

    def in_doubt(self, queryset, name, value):
        return queryset.filter(doubts__contains=f",{value},")

    def waiting(self, queryset, name, value):
        return queryset.filter(page__has_unpublished_changes=value)


class RecordIndexView(IndexView):
    """One line for each record; the checked ones are published together."""

    any_permission_required = ["view"]
    default_ordering = ("number", "language", "pk")

    def get_base_queryset(self):
        return ImportedRecord.objects.select_related("page").defer("original", "article", "listing")

    @cached_property
    def columns(self):
        return [
            BulkActionsCheckboxColumn("bulk_actions", obj_type="snippet"),
            TitleColumn(
                "title",
                label=_("Title"),
                accessor=str,
                get_url=self.get_inspect_url,
                get_title_id=lambda record: f"snippet_{record.pk}_title",
            ),
            Column("language", label=_("Language"), sort_key="language"),
            Column("number", label=_("Old number"), sort_key="number"),
            StatusTagColumn("get_status_display", label=_("Result"), sort_key="status"),
            Column("doubts", label=_("Doubts"), accessor=_doubts),
            Column("page", label=_("Page"), accessor=_state_of_page),
        ]


def _doubts(record):
    return record.reason or ", ".join(str(doubts.KINDS[key].label) for key in record.doubts)


def _state_of_page(record):
    if record.page is None:
        return "–"
    return _("published") if record.page.live else _("draft")


class RecordView(InspectView):
    """A record as it was on the old site beside what became of it."""

    any_permission_required = ["view"]

    def get_page_title(self):
        return str(self.object)

    def get_page_subtitle(self):
        return ""

    @property
    def header_more_buttons(self):
        return []

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        record = self.object
        page = record.page and record.page.specific.get_latest_revision_as_object()
        return context | {
            "record": record,
            "read": _read(record),
            "doubts": [
                (doubts.KINDS[key].label, record.details.get(key, [])) for key in record.doubts
            ],
            "result": page,
            "edit_url": page and reverse("wagtailadmin_pages:edit", args=[page.pk]),
        }


def _read(record):
    """Yield what was read of a record, column by column, from its page and from a list."""
    for heading, part in ((_("Its page"), record.article), (_("List"), record.listing)):
        rows = [(name, value) for name, value in part.items() if value and name not in ELSEWHERE]
        if rows:
            yield heading, rows


class ImportedRecordViewSet(SnippetViewSet):
    """Records come from the importer alone."""

    model = ImportedRecord
    icon = "history"
    menu_label = _("Old archive")
    menu_order = 160
    add_to_admin_menu = True
    index_view_class = RecordIndexView
    filterset_class = RecordFilterSet
    inspect_view_enabled = True
    inspect_view_class = RecordView
    inspect_template_name = "news/archive/imported_record.html"
    search_fields = ["title", "origin"]
    search_backend_name = None
    copy_view_enabled = False


class ImportRunViewSet(ModelViewSet):
    """The imports so far, with their figures."""

    model = ImportRun
    icon = "download"
    menu_label = _("Imports")
    form_fields = []
    inspect_view_enabled = True
    inspect_view_fields = ["started_at", "finished_at", "files", "counts"]
    list_display = ["__str__", DateColumn("finished_at", label=_("Finished")), "counts"]
    copy_view_enabled = False
