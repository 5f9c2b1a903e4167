"""The review queue: one list over applications, proposals, signatures and messages."""

from django.db.models import F
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import Column
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from alliance_site.names import places
from membership.models import Submission
from membership.models.cases.submissions import OLDEST_DUTY_FIRST
from membership.process.errors import InvalidReference
from membership.process.permissions import readable
from membership.process.references import read_reference
from membership.process.states import STATES, Group, State
from membership.viewsets.case import CaseAskedView, CaseView
from membership.viewsets.case_actions import NoteView, PassingView, TakeView
from membership.viewsets.files import FileView
from membership.viewsets.meant import MeantView
from membership.viewsets.queue_columns import AgeColumn, CaseColumn, StateColumn
from membership.viewsets.queue_filters import QueueFilterSet
from membership.viewsets.transitions import TransitionView

DUE = "due_on"
MOST_NAMED = 20  # closed cases to which something was added, above the list


class QueueIndexView(IndexView):
    """One line for each case; the oldest duty first."""

    template_name = "membership/admin/queue.html"
    page_title = _("Review queue")
    header_icon = "tasks"
    default_ordering = OLDEST_DUTY_FIRST
    paginate_by = 20
    filterset_class = QueueFilterSet
    any_permission_required = ["view"]

    def get_base_queryset(self):
        cases = Submission.objects.exclude(state=State.ERASED)
        return readable(self.request.user, cases).select_related("owner")

    def filter_queryset(self, queryset):
        if not self.request.GET.get("group"):
            queryset = queryset.filter(state__in=Group.OPEN.states)
        return super().filter_queryset(queryset)

    def order_queryset(self, queryset):
        """Sort so that both engines agree: what has no day due stands last either way."""
        if not isinstance(self.ordering, str):
            return super().order_queryset(queryset)
        if self.ordering not in (DUE, f"-{DUE}"):
            return queryset.order_by(self.ordering, "pk")
        day = F(DUE)
        first = day.desc if self.ordering.startswith("-") else day.asc
        return queryset.order_by(first(nulls_last=True), "pk")

    def search_queryset(self, queryset):
        try:
            return queryset.filter(reference=read_reference(self.search_query))
        except InvalidReference:
            pass
        for word in places.fold(self.search_query).split():
            queryset = queryset.filter(folded__contains=word)
        return queryset

    @cached_property
    def columns(self):
        return [
            CaseColumn("name", label=_("Name"), width="30%", get_url=self.get_inspect_url),
            Column(
                "country",
                label=_("Place"),
                width="12%",
                accessor="get_country_display",
                sort_key="country",
            ),
            StateColumn("state", label=_("State"), sort_key="state"),
            Column("turn", label=_("Whose turn"), accessor=_turn),
            AgeColumn("age", label=_("Working days"), sort_key=DUE),
            Column("owner", label=_("Owner"), accessor=lambda case: case.owner or "–"),
        ]

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        current = self.request.GET.get("group") or Group.OPEN
        cases = self.get_base_queryset()
        context["groups"] = [
            {
                "label": group.label,
                "count": cases.filter(state__in=group.states).count(),
                "url": f"{self.index_url}?group={group}",
                "current": group == current,
            }
            for group in Group
        ]
        context["unconfirmed"] = cases.filter(state=State.UNCONFIRMED)[:5]
        added_to = cases.exclude(added_later_at=None)
        context["added_to"] = added_to.order_by("added_later_at", "pk")[:MOST_NAMED]
        context["more_added_to"] = max(added_to.count() - MOST_NAMED, 0)
        return context


class SubmissionViewSet(ModelViewSet):
    """Submissions are read and decided here, never edited."""

    model = Submission
    name = "queue"
    icon = "tasks"
    menu_label = _("Review queue")
    menu_order = 110
    add_to_admin_menu = True
    inspect_view_enabled = True
    copy_view_enabled = False
    form_fields = []
    index_view_class = QueueIndexView
    index_template_name = "membership/admin/queue.html"
    inspect_view_class = CaseView
    inspect_template_name = "membership/admin/case.html"
    search_fields = ["name", "reference", "folded"]
    search_backend_name = None

    def get_urlpatterns(self):
        kept = [
            pattern
            for pattern in super().get_urlpatterns()
            if pattern.name in {"index", "index_results", "inspect"}
        ]
        return [
            *kept,
            path("<int:pk>/take/", self.construct_view(TakeView), name="take"),
            path("<int:pk>/asked/", self.construct_view(CaseAskedView), name="asked"),
            path("<int:pk>/meant/", self.construct_view(MeantView), name="meant"),
            path(
                "<int:pk>/pass-on/<int:participant>/",
                self.construct_view(PassingView),
                name="pass_on",
            ),
            path("<int:pk>/note/", self.construct_view(NoteView), name="note"),
            path("<int:pk>/file/<int:file>/", self.construct_view(FileView), name="file"),
            path(
                "<int:pk>/file/<int:file>/inside/",
                self.construct_view(FileView, is_inside=True),
                name="inside",
            ),
            path(
                "<int:pk>/step/<slug:transition>/",
                self.construct_view(TransitionView),
                name="transition",
            ),
        ]

    def get_common_view_kwargs(self, **kwargs):
        kwargs = super().get_common_view_kwargs(**kwargs)
        for absent in ("add", "edit", "delete", "history", "usage"):
            kwargs[f"{absent}_url_name"] = None
        return kwargs


def _turn(case):
    return STATES[case.state].turn.label
