"""The columns of the review queue."""

from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import ngettext
from wagtail.admin.ui.tables import Column, TitleColumn

from membership import dates
from membership.models import ClosingDay


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
