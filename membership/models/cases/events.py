"""What happened, in one chain that nobody can rewrite; see ``membership.journal``."""

from django.conf import settings
from django.db import models

from membership.models.cases.submissions import Submission
from membership.models.participants import Participant


class SubmissionEvent(models.Model):
    """One thing that happened to a submission or to an entry of the register.

    Append-only: triggers refuse UPDATE and DELETE on both engines. ``data``
    holds no names and no free text, so that the chain survives an erasure.
    """

    class Actor(models.TextChoices):
        APPLICANT = "applicant"
        STAFF = "staff"
        SYSTEM = "system"

    sequence = models.PositiveBigIntegerField(unique=True)
    submission = models.ForeignKey(
        Submission, null=True, on_delete=models.PROTECT, related_name="events"
    )
    participant = models.ForeignKey(
        Participant, null=True, on_delete=models.PROTECT, related_name="events"
    )
    code = models.CharField(max_length=40)
    actor_role = models.CharField(max_length=10, choices=Actor)
    actor = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    from_state = models.CharField(max_length=12, blank=True)
    to_state = models.CharField(max_length=12, blank=True)
    at = models.DateTimeField()
    data = models.JSONField(default=dict)
    previous_hash = models.CharField(max_length=64)
    hash = models.CharField(max_length=64)

    class Meta:
        ordering = ["sequence"]

    def __str__(self):
        return f"{self.sequence} {self.code}"


class EventChainHead(models.Model):
    """One row: where the chain ends. Whoever appends locks it last."""

    sequence = models.PositiveBigIntegerField(default=0)
    hash = models.CharField(max_length=64, blank=True)
