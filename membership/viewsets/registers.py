"""The listings beside the queue: register, statements, Declaration."""

import django_filters
from django.urls import path
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.panels import FieldPanel, FieldRowPanel
from wagtail.admin.ui.tables import Column, LiveStatusTagColumn
from wagtail.admin.views.generic import IndexView
from wagtail.admin.viewsets.model import ModelViewSet, ModelViewSetGroup
from wagtail.snippets.views.snippets import IndexView as SnippetIndexView
from wagtail.snippets.views.snippets import SnippetViewSet, SnippetViewSetGroup

from membership.models import (
    Cooperation,
    OpeningStatement,
    OtherName,
    Participant,
    PlaceOfHelp,
    PopulationStatement,
    Presentation,
    Signatory,
)
from membership.viewsets.entries import (
    EntryEditView,
    NoUnpublishView,
    SignedEditView,
    SignedTextView,
)
from membership.viewsets.full_export import (
    FullExport,
    WithFullExport,
    all_participants,
    all_signatories,
)


class ParticipantFilterSet(WagtailFilterSet):
    placed = django_filters.BooleanFilter(label=_("Has a position"), method="has_position")

    class Meta:
        model = Participant
        fields = ["country", "kind"]

    def has_position(self, queryset, name, value):
        return queryset.filter(latitude__isnull=not value)


class ParticipantIndexView(WithFullExport, SnippetIndexView):
    @cached_property
    def columns(self):
        columns = super().columns
        (name,) = (column for column in columns if column.name == "official_name")
        # Folded names have the same order on each engine, accents or none.
        name.sort_key = "folded"
        return columns


class SignatoryIndexView(WithFullExport, IndexView):
    pass


class ParticipantViewSet(FullExport, SnippetViewSet):
    """The facts of a participant; numbers and periods are the register's alone."""

    model = Participant
    index_view_class = ParticipantIndexView
    edit_view_class = EntryEditView
    unpublish_view_class = NoUnpublishView
    full_table = all_participants
    icon = "group"
    list_display = [
        "official_name",
        Column("number", label=_("Number"), sort_key="number"),
        Column("country", accessor="get_country_display", label=_("Country"), sort_key="country"),
        Column("kind", accessor="get_kind_display", label=_("Kind"), sort_key="kind"),
        LiveStatusTagColumn(label=_("Status")),
    ]
    filterset_class = ParticipantFilterSet
    search_fields = ["official_name", "name_en", "name_fr", "folded"]
    search_backend_name = None
    ordering = ["folded", "pk"]
    copy_view_enabled = False


class PresentationViewSet(SnippetViewSet):
    model = Presentation
    icon = "doc-full"
    list_display = ["participant", "language", LiveStatusTagColumn(label=_("Status"))]
    list_filter = ["language"]
    search_fields = ["participant__official_name", "summary"]
    search_backend_name = None


class RegisterGroup(SnippetViewSetGroup):
    menu_label = _("Participants")
    menu_icon = "group"
    menu_order = 120
    items = (ParticipantViewSet, PresentationViewSet)


class OtherNameViewSet(ModelViewSet):
    model = OtherName
    icon = "tag"
    form_fields = ["participant", "name", "kind", "language"]
    list_display = ["name", "participant", "kind"]
    list_filter = ["kind"]
    search_fields = ["name", "participant__official_name"]
    search_backend_name = None


class PopulationStatementViewSet(ModelViewSet):
    model = PopulationStatement
    icon = "openquote"
    panels = [
        FieldRowPanel([FieldPanel("participant"), FieldPanel("subject")]),
        FieldRowPanel([FieldPanel("low"), FieldPanel("high"), FieldPanel("about")]),
        FieldRowPanel([FieldPanel("wording"), FieldPanel("wording_fr")]),
        FieldRowPanel([FieldPanel("year"), FieldPanel("official")]),
        FieldPanel("source"),
        FieldPanel("source_fr"),
    ]
    list_display = ["participant", "subject", "low", "year", "source"]
    list_filter = ["subject"]


class OpeningStatementViewSet(ModelViewSet):
    model = OpeningStatement
    icon = "calendar"
    exclude_form_fields = []
    list_display = ["day", "participants", "countries", "signatories", "signatory_countries"]
    ordering = ["-day", "-pk"]


class SignatoryViewSet(FullExport, ModelViewSet):
    model = Signatory
    index_view_class = SignatoryIndexView
    edit_view_class = SignedEditView
    full_table = all_signatories
    icon = "edit"
    exclude_form_fields = []
    list_display = ["authority", "number", "country", "signed_on"]
    list_filter = ["country"]
    search_fields = ["authority", "person"]
    search_backend_name = None

    def get_edit_view_kwargs(self, **kwargs):
        name = self.get_url_name("signed")
        return super().get_edit_view_kwargs(signed_url_name=name, **kwargs)

    def get_urlpatterns(self):
        view = self.construct_view(SignedTextView)
        return [*super().get_urlpatterns(), path("<int:pk>/signed/", view, name="signed")]


class CooperationViewSet(ModelViewSet):
    model = Cooperation
    icon = "group"
    exclude_form_fields = ["proposal"]
    list_display = ["organisation", "country", "accepted_on"]


class PlaceOfHelpViewSet(ModelViewSet):
    """Whom the form for a concern names as those who help now."""

    model = PlaceOfHelp
    icon = "help"
    exclude_form_fields = []
    list_display = ["name", "country", "telephone", "website"]
    list_filter = ["country"]
    search_fields = ["name"]
    search_backend_name = None


class FiguresGroup(ModelViewSetGroup):
    menu_label = _("Register")
    menu_icon = "list-ul"
    menu_order = 130
    items = (
        OtherNameViewSet,
        PopulationStatementViewSet,
        OpeningStatementViewSet,
        SignatoryViewSet,
        CooperationViewSet,
        PlaceOfHelpViewSet,
    )
