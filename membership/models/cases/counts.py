"""How often the public forms were sent today, without saying by whom."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SendingCount(models.Model):
    """How often one network, one address or everybody sent on a day.

    ``key`` is a keyed hash of whom it counts; rows of days before are removed.
    """

    day = models.DateField()
    key = models.CharField(max_length=64)
    number = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["day", "key"],
                name="one_count_a_day",
                violation_error_message=_("This is already counted on that day."),
            ),
        ]

    def __str__(self):
        return f"{self.day}: {self.number}"
