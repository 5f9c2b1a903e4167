"""The listings of the ground floor in the admin: the frame of the pages, and old addresses."""

from django import forms
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin.forms import WagtailAdminModelForm
from wagtail.admin.panels import FieldPanel, FieldRowPanel, ObjectList
from wagtail.admin.ui.tables import BooleanColumn, Column, LiveStatusTagColumn
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.snippets.views.snippets import SnippetViewSet

from alliance_site.models import Frame, LegacyAddress


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
        LiveStatusTagColumn(),
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
