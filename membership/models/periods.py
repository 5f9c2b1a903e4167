"""When a participant takes part."""

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

from membership import dates
from membership.models.participants import Participant
from membership.models.validators import name_no_case
from membership.process.choices import Precision


class MembershipPeriod(models.Model):
    """A time during which a participant takes part; written by ``membership.register``.

    ``starts_on`` and ``ends_on`` are what is known, with their precision.
    ``counts_from`` and ``counts_until`` are the latest possible days; the
    participant counts from the first of them and no longer on the second.
    """

    participant = models.ForeignKey(Participant, on_delete=models.PROTECT, related_name="periods")
    starts_on = models.DateField(_("from"))
    starts_precision = models.CharField(max_length=10, choices=Precision, default=Precision.DAY)
    counts_from = models.DateField()
    ends_on = models.DateField(_("to"), null=True, blank=True)
    ends_precision = models.CharField(max_length=10, choices=Precision, default=Precision.DAY)
    counts_until = models.DateField(null=True, blank=True)
    reason = models.CharField(
        _("reason for leaving"), max_length=300, blank=True, validators=[name_no_case]
    )
    source = models.CharField(_("source"), max_length=300, blank=True, validators=[name_no_case])

    class Meta:
        verbose_name = _("period of membership")
        verbose_name_plural = _("periods of membership")
        ordering = ["participant", "counts_from", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(counts_until__isnull=True)
                | models.Q(counts_until__gt=models.F("counts_from")),
                name="period_ends_after_it_begins",
                violation_error_message=_("A period must end after it begins."),
            ),
            models.UniqueConstraint(
                fields=["participant"],
                condition=models.Q(counts_until__isnull=True),
                name="one_open_period",
                violation_error_message=_("This participant already has an open period."),
            ),
        ]

    def __str__(self):
        return f"{self.starts_on} – {self.ends_on or ''}"

    def clean(self):
        super().clean()
        if not dates.has_been(self.starts_on, self.starts_precision):
            raise ValidationError(
                _(
                    "Nobody can take part from %(day)s on: that day is before the Alliance "
                    "existed, or still to come."
                )
                % {"day": self.starts_on}
            )
        if self.ends_on and not dates.is_awaited(self.ends_on, self.ends_precision):
            raise ValidationError(
                _(
                    "Nobody can leave on %(day)s: that day is before the Alliance existed, or "
                    "years away."
                )
                % {"day": self.ends_on}
            )
