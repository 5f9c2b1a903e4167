"""The days on which nobody works."""

from wagtail.admin.viewsets.model import ModelViewSet

from membership.models import ClosingDay


class ClosingDayViewSet(ModelViewSet):
    model = ClosingDay
    icon = "calendar-alt"
    exclude_form_fields = []
    list_display = ["day", "name"]
