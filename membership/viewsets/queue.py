"""The review queue: one list over applications, proposals, signatures and messages."""

import django_filters
from django.db.models import F
from django.urls import path
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext, pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column, TitleColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet

from alliance_site.names import countries, places
from membership import dates
from membership.models import ClosingDay, Submission
from membership.models.submissions import OLDEST_DUTY_FIRST
from membership.process.errors import InvalidReference
from membership.process.kinds import Kind
from membership.process.permissions import readable
from membership.process.references import read_reference
from membership.process.states import STATES, Group, State
from membership.viewsets.case import CaseView
from membership.viewsets.files import FileView
from membership.viewsets.transitions import NoteView, TakeView, TransitionView

DUE = "due_on"


class QueueFilterSet(WagtailFilterSet):
    """The filters of the queue; without a group it shows what is open."""

    group = django_filters.ChoiceFilter(
        label=pgettext_lazy("part of the queue", "Group"),
        choices=Group.choices,
        method="in_group",
        empty_label=None,
        null_label=None,
    )
    kind = django_filters.MultipleChoiceFilter(label=_("Kind"), choices=Kind.choices)
    country = django_filters.ChoiceFilter(label=_("Place"), choices=countries.as_choices)
    mine = django_filters.BooleanFilter(label=_("Mine"), method="owned")

    class Meta:
        model = Submission
        fields = []

    def in_group(self, queryset, name, value):
        return queryset.filter(state__in=Group(value).states)

    def owned(self, queryset, name, value):
        me = self.request.user
        return queryset.filter(owner=me) if value else queryset.exclude(owner=me)


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
        if self.ordering not in (DUE, f"-{DUE}"):
            return super().order_queryset(queryset)
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
            CaseColumn("name", label=_("Name"), width="32%", get_url=self.get_inspect_url),
            Column("country", label=_("Place"), accessor="get_country_display", sort_key="country"),
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
        return context


class CaseColumn(TitleColumn):
    """The name, with reference, kind and day of sending in smaller print."""

    cell_template_name = "membership/admin/_case_cell.html"


class StateColumn(Column):
    """The state in staff's words; the class repeats it for the eye."""

    cell_template_name = "membership/admin/_state_cell.html"

    def get_value(self, instance):
        return instance.get_state_display()


class AgeColumn(Column):
    """Working days used so far, red after the day it was due."""

    cell_template_name = "membership/admin/_age_cell.html"

    @cached_property
    def closing_days(self):
        return set(ClosingDay.objects.values_list("day", flat=True))

    def get_cell_context_data(self, instance, parent_context):
        context = super().get_cell_context_data(instance, parent_context)
        today = timezone.localdate()
        days = instance.clock_days
        if instance.clock_started_on:
            days += dates.working_days(instance.clock_started_on, today, self.closing_days)
        context["days"] = ngettext("%(days)s day", "%(days)s days", days) % {"days": days}
        context["late"] = bool(instance.due_on and instance.due_on < today)
        context["due_on"] = instance.due_on
        return context

    def get_value(self, instance):
        return instance.clock_days


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
            path("<int:pk>/note/", self.construct_view(NoteView), name="note"),
            path("<int:pk>/file/<int:file>/", self.construct_view(FileView), name="file"),
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
