"""Whom the form for a concern names as those who help now."""

from wagtail.admin.viewsets.model import ModelViewSet

from membership.models import PlaceOfHelp


class PlaceOfHelpViewSet(ModelViewSet):
    model = PlaceOfHelp
    icon = "help"
    exclude_form_fields = []
    list_display = ["name", "country", "telephone", "website"]
    list_filter = ["country"]
    search_fields = ["name"]
    search_backend_name = None
