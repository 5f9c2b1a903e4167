"""What else a participant is called: names that serve the search only."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from alliance_site.models import FitTexts
from membership.models.participants import Participant


class OtherName(FitTexts):
    """A name that serves the search only: exonym, former name, other script."""

    class Kind(models.TextChoices):
        EXONYM = "exonym", _("name in another language")
        FORMER = "former", _("former name")
        SCRIPT = "script", _("other script")
        SHORT = "short", _("short name")

    participant = models.ForeignKey(
        Participant, on_delete=models.CASCADE, related_name="other_names"
    )
    name = models.CharField(_("name"), max_length=150)
    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    language = models.CharField(_("language"), max_length=12, blank=True)

    class Meta:
        verbose_name = _("other name")
        verbose_name_plural = _("other names")
        ordering = ["participant", "name"]
        constraints = [
            models.UniqueConstraint(
                fields=["participant", "name"],
                name="one_other_name",
                violation_error_message=_("This participant already has this other name."),
            )
        ]

    def __str__(self):
        return self.name
