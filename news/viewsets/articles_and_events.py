"""Articles, events and topics in the admin, each in one list for both languages."""

from datetime import MAXYEAR, MINYEAR
from functools import partial

import django_filters
from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.tables import Column, DateColumn
from wagtail.admin.ui.tables.pages import BulkActionsColumn, PageStatusColumn, PageTitleColumn
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.model import ModelViewSetGroup
from wagtail.admin.viewsets.pages import PageListingViewSet
from wagtail.models import Page
from wagtail.permissions import policy_registry

from alliance_site.editing.translations import Translation, with_translation
from alliance_site.pages import damages
from alliance_site.text import days
from news.models import ArticlePage, EventPage
from news.viewsets.topics import TopicViewSet


class YearFilter(django_filters.NumberFilter):
    """A whole year that a calendar knows, with its neighbours."""

    field_class = forms.IntegerField

    def __init__(self):
        years = {"min_value": MINYEAR + 1, "max_value": MAXYEAR - 1}
        super().__init__(label=_("Year"), lookup_expr="year", **years)


class ContentFilterSet(WagtailFilterSet):
    translation = django_filters.ChoiceFilter(
        label=_("Other language"), choices=Translation.choices
    )


class ArticleFilterSet(ContentFilterSet):
    written_on = YearFilter()

    class Meta:
        model = ArticlePage
        fields = ["written_on", "topics", "kind", "locale", "live", "grave"]


class EventFilterSet(ContentFilterSet):
    starts_on = YearFilter()

    class Meta:
        model = EventPage
        fields = ["starts_on", "status", "topics", "locale", "live"]


class ContentIndexView(IndexView):
    """What was written last stands first; topics of a page of the list cost one query."""

    def annotate_queryset(self, pages):
        return with_translation(super().annotate_queryset(pages))

    def get_context_data(self, **kwargs):
        context = super().get_context_data(**kwargs)
        _name_topics(self.model, context["object_list"])
        return context


def _name_topics(model, pages):
    chosen = model.topics.through.objects.filter(**{f"{model._meta.model_name}__in": list(pages)})
    names = {}
    for link in chosen.select_related("topic").order_by("topic__english", "topic"):
        names.setdefault(link.serializable_value(model._meta.model_name), []).append(link.topic)
    for page in pages:
        page.topic_names = ", ".join(map(str, names.get(page.pk, ())))


def _other_language(page):
    return Translation(page.translation).label


def _in_words(page, day):
    known = damages.readable(page, day)
    return days.in_words(known) if known else ""


def columns(day, heading):
    """Return the columns of a list that is sorted by a day."""
    return [
        BulkActionsColumn("bulk_actions"),
        PageTitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
        Column(day, label=heading, sort_key=day, accessor=partial(_in_words, day=day)),
        Column("topics", label=_("Topics"), accessor="topic_names"),
        Column("translation", label=_("Other language"), accessor=_other_language),
        DateColumn(
            "latest_revision_created_at", label=_("Updated"), sort_key="latest_revision_created_at"
        ),
        PageStatusColumn("status", label=_("Status"), sort_key="live"),
    ]


class ContentMenuItem(MenuItem):
    """Offered to whom its list would let in."""

    def is_shown(self, request):
        policy, asked = policy_registry.get_by_type(Page), IndexView.any_permission_required
        return policy.user_has_any_permission(request.user, asked)


class ContentViewSet(PageListingViewSet):
    menu_item_class = ContentMenuItem
    index_view_class = ContentIndexView


class ArticleViewSet(ContentViewSet):
    model = ArticlePage
    name = "articles"
    icon = "doc-full"
    menu_label = _("Articles")
    columns = columns("written_on", _("Written on"))
    filterset_class = ArticleFilterSet
    ordering = "-written_on"


class EventViewSet(ContentViewSet):
    model = EventPage
    name = "events"
    icon = "calendar"
    menu_label = _("Events")
    columns = columns("starts_on", _("First day"))
    filterset_class = EventFilterSet
    ordering = "-starts_on"


class NewsGroup(ModelViewSetGroup):
    menu_label = _("News and events")
    menu_icon = "doc-full"
    menu_order = 110
    items = (ArticleViewSet, EventViewSet, TopicViewSet)
