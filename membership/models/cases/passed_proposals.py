"""A proposal that staff have passed on to a participant it names, and what that answers."""

import hashlib
import json

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from alliance_site.editing.fields import EmailAddressField
from membership.models.cases.answers import CooperationProposal
from membership.models.participants import Participant
from membership.process.choices import Language

# What a participant reads of a proposal.
READ = ("name", "country", "website", "proposal", "period", "funding_needed")


class PassedProposal(models.Model):
    """One proposal before one participant.

    ``refused_answers`` is the page as it was typed while something on it is to be corrected.
    ``read`` is the ``edition`` of what the participant had read when it answered. Where it was
    asked again since, the row has been ``replaced_at`` by another one.
    """

    class Answer(models.TextChoices):
        YES = "yes", _("Yes, we would like to")
        TALK = "talk", _("We would like to talk first")
        NOT_NOW = "not_now", _("Not now")

    proposal = models.ForeignKey(
        CooperationProposal, on_delete=models.CASCADE, related_name="passed"
    )
    participant = models.ForeignKey(
        Participant, on_delete=models.PROTECT, related_name="passed_proposals"
    )
    address = EmailAddressField(_("e-mail address"))
    language = models.CharField(_("language to write in"), max_length=2, choices=Language)
    sent_at = models.DateTimeField(default=timezone.now)
    sent_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    link_number = models.PositiveIntegerField(default=1)
    taken_back_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    answer = models.CharField(max_length=10, choices=Answer, blank=True)
    words = models.TextField(blank=True)
    signed_name = models.TextField(blank=True)
    signed_function = models.TextField(blank=True)
    may_be_named = models.BooleanField(default=False)
    read = models.CharField(max_length=64, default="", db_default="", blank=True)
    replaced_at = models.DateTimeField(null=True)
    refused_answers = models.TextField(default="", db_default="", blank=True)

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["proposal", "participant"],
                condition=models.Q(replaced_at=None),
                name="passed_on_once",
                violation_error_message=_("This proposal is already before the participant."),
            )
        ]

    def __str__(self):
        return f"passed proposal #{self.pk}"

    @property
    def edition(self):
        """The edition of what there is to read now: another one wherever that differs."""
        said = json.dumps([getattr(self.proposal, name) for name in READ])
        return hashlib.sha256(said.encode()).hexdigest()

    @property
    def is_of_earlier_text(self):
        """Say whether the participant has answered something else than what stands there now."""
        return bool(self.answered_at) and self.read != self.edition

    @property
    def agrees(self):
        """Say whether the participant takes part and may be named, as it read the proposal."""
        return self.answer == self.Answer.YES and self.may_be_named and bool(self.answered_at)
