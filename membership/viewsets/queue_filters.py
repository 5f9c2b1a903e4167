"""The filters of the review queue."""

import django_filters
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from wagtail.admin.filters import WagtailFilterSet

from alliance_site.names import countries
from membership.models import Submission
from membership.process.kinds import Kind
from membership.process.states import Group


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
