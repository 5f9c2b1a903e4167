"""The listings of this app in the admin: the frame of the pages, and old addresses."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column, DateColumn, LiveStatusTagColumn
from wagtail.admin.views.generic import EditView
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.widgets import AdminPageChooser
from wagtail.models import Page
from wagtail.snippets.views.snippets import SnippetViewSet

from alliance_site.models import Frame, LegacyAddress, MissedAddress
from alliance_site.pages import legacy

# Wagtail's French of these is wrong before a noun that begins with a vowel: ours goes before it.
EMPTY_LISTS = (
    gettext_noop("No %(model_name)s match your query."),
    gettext_noop("There are no %(model_name)s to display."),
    gettext_noop(
        'There are no %(model_name)s to display. Why not <a href="%(add_url)s">add one</a>?'
    ),
)


class FrameViewSet(SnippetViewSet):
    """What surrounds every page, once for each language, with drafts and preview."""

    model = Frame
    icon = "desktop"
    menu_label = gettext_lazy("Frame of the pages")
    menu_order = 210
    add_to_admin_menu = True
    copy_view_enabled = False
    list_display = [
        "__str__",
        Column("locale", label=gettext_lazy("Language")),
        LiveStatusTagColumn(label=gettext_lazy("Status")),
    ]


class LegacyAddressForm(WagtailAdminModelForm):
    language = forms.ChoiceField(label=gettext_lazy("Language"), choices=lambda: settings.LANGUAGES)

    def clean(self):
        answers = super().clean()
        if not answers.get("page") and not answers.get("gone"):
            raise ValidationError(
                {"page": _("Choose the page it leads to, or say that it is gone.")}
            )
        return answers


class LegacyAddressViewSet(ModelViewSet):
    """Where addresses of the old site lead; letters and other sites still name them."""

    model = LegacyAddress
    name = "old-addresses"
    icon = "redirect"
    menu_label = gettext_lazy("Old addresses")
    menu_order = 220
    add_to_admin_menu = True
    copy_view_enabled = False
    edit_handler = ObjectList(
        [
            FieldRowPanel([FieldPanel("language"), FieldPanel("number")]),
            FieldPanel("page"),
            FieldPanel("gone"),
        ],
        base_form_class=LegacyAddressForm,
    )
    list_display = ["__str__", "page", BooleanColumn("gone", label=gettext_lazy("Gone"))]
    list_filter = ["language", "gone"]
    search_fields = ["number", "page__title"]
    search_backend_name = None


class PointForm(WagtailAdminModelForm):
    """Where a missed address shall lead: to a page, or to the answer that it is gone."""

    page = forms.ModelChoiceField(
        label=gettext_lazy("Page"),
        queryset=Page.objects.all(),
        required=False,
        widget=AdminPageChooser,
    )
    gone = forms.BooleanField(label=gettext_lazy("Known to be gone"), required=False)

    class Meta:
        model = MissedAddress
        fields = []

    def clean(self):
        answers = super().clean()
        if bool(answers.get("page")) == bool(answers.get("gone")):
            raise ValidationError(_("Choose the page it leads to, or say that it is gone."))
        return answers


class PointView(EditView):
    """Point a missed address somewhere; it is then missed no longer."""

    def save_instance(self):
        page = self.form.cleaned_data["page"]
        legacy.point(self.object.language, self.object.number, page)
        return self.object

    def get_success_buttons(self):
        return []


class MissedAddressViewSet(ModelViewSet):
    """Old addresses asked for and not known; what was asked for most stands first."""

    model = MissedAddress
    name = "missed-addresses"
    icon = "warning"
    menu_label = gettext_lazy("Missed old addresses")
    menu_order = 230
    add_to_admin_menu = True
    copy_view_enabled = False
    edit_view_class = PointView
    ordering = ["-asked", "number", "language"]
    list_display = [
        "__str__",
        "asked",
        DateColumn("last_asked_at", label=gettext_lazy("Last time")),
        DateColumn("first_asked_at", label=gettext_lazy("First time")),
    ]
    list_filter = ["language"]

    def get_form_class(self, for_update=False):
        return PointForm

    def get_urlpatterns(self):
        kept = {"index", "index_results", "edit"}
        return [pattern for pattern in super().get_urlpatterns() if pattern.name in kept]

    def get_common_view_kwargs(self, **kwargs):
        absent = ("add", "delete", "history", "usage")
        none = {f"{name}_url_name": None for name in absent}
        return super().get_common_view_kwargs(**kwargs) | none
