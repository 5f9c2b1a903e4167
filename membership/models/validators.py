"""What a public text must not hold."""

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _

from membership.references import mentions_reference


def name_no_case(text):
    """Refuse the reference of a case: a public source never leads to what somebody sent."""
    if mentions_reference(text):
        raise ValidationError(
            _("This is public and must not hold the reference of a case. Write it without."),
            code="reference",
        )
