"""What a public text must not hold."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from membership import dates
from membership.process.references import mentions_reference


def name_no_case(text):
    """Refuse the reference of a case: a public source never leads to what somebody sent."""
    if mentions_reference(text):
        raise ValidationError(
            _(
                "This is public and must not contain the reference of a case. Leave the "
                "reference out."
            ),
            code="reference",
        )


NOT_OUR_TIME = _("That day is before the Alliance existed, or still to come. Check the year.")


def of_our_time(day):
    """Refuse a day that the Alliance cannot have known."""
    if not dates.has_been(day):
        raise ValidationError(NOT_OUR_TIME, code="day")


def of_known_figures(year):
    """Refuse a year for which the forms ask no figure of residents."""
    if not dates.FIRST_FIGURES <= year <= dates.today().year:
        raise ValidationError(
            _("Enter a year from %(first)s to this one.") % {"first": dates.FIRST_FIGURES},
            code="year",
        )
