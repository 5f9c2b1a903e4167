"""What was decided about a case, each time: it stays when the case is opened again."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from membership.models.cases.submissions import Submission
from membership.process.states import State


class MadeDecision(models.Model):
    """One decision of a case, as it was taken; only ``membership.review`` writes it.

    ``reason`` is a code, ``reason_words`` and ``next_steps`` are what was written beside it, in
    the language of letters. Erasing a case empties the words and keeps outcome and day.
    """

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="decisions")
    outcome = models.CharField(_("outcome"), max_length=12, choices=State)
    reason = models.CharField(max_length=40, blank=True)
    reason_words = models.TextField(max_length=1500, blank=True)
    next_steps = models.TextField(max_length=1500, blank=True)
    body = models.CharField(max_length=120, blank=True)
    on = models.DateField(null=True)
    document = models.CharField(max_length=60, blank=True)
    made_at = models.DateTimeField()
    taken_back_at = models.DateTimeField(null=True)

    class Meta:
        verbose_name = _("decision")
        verbose_name_plural = _("decisions")
        ordering = ["-pk"]

    def __str__(self):
        return f"decision on {self.submission}"
