"""What comes in by the public forms. Only ``membership.review`` writes ``state``."""

from typing import ClassVar

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from alliance_site.editing.fields import EmailAddressField
from alliance_site.models import LettersAbout
from alliance_site.names import countries
from membership.models.cases.editions import Wording
from membership.process.choices import Language, MessageSubject
from membership.process.kinds import Kind
from membership.process.states import OPEN, SENT, State

# Where no day is due nobody has a duty; engines do not agree where such a row belongs.
OLDEST_DUTY_FIRST = (models.F("due_on").asc(nulls_last=True), "pk")


class SubmissionQuerySet(models.QuerySet):
    def open(self):
        """Return what somebody still has to do something about."""
        return self.filter(state__in=OPEN)


class Submission(models.Model):
    """One case of the queue, whatever its kind; the kind's own answers are in a row of their own.

    ``version`` rises with every move, so that two deciders do not overwrite
    each other. Names and texts are emptied by ``review.forget``; the row stays.
    """

    of_kind: ClassVar[Kind]

    class Channel(models.TextChoices):
        WEB = "web", _("form on the site")
        PAPER = "paper", _("letter or e-mail, entered by staff")

    kind = models.CharField(_("kind"), max_length=10, choices=Kind)
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.DRAFT)
    version = models.PositiveIntegerField(default=0)
    reference = models.CharField(_("reference"), max_length=12, unique=True, null=True)
    # The words of its key, without our seal; only ``membership.links`` reads and writes them.
    opened_as = models.CharField(max_length=40, unique=True)
    language = models.CharField(_("language of letters"), max_length=2, choices=Language)
    channel = models.CharField(max_length=8, choices=Channel, default=Channel.WEB)
    received_on = models.DateField(_("received on"), null=True, blank=True)

    # What every kind has, so that one list and one search serve all.
    name = models.CharField(_("name"), max_length=200, blank=True)
    country = models.CharField(_("place"), max_length=2, blank=True, choices=countries.as_choices)
    folded = models.TextField(blank=True)
    contact_name = models.CharField(_("contact person"), max_length=120, blank=True)
    contact_job = models.CharField(_("job title"), max_length=120, blank=True)
    contact_email = EmailAddressField(_("e-mail address"), blank=True)
    # Where letters are to go once a button of the letter to it was pressed.
    new_email = EmailAddressField(blank=True, default="")
    contact_telephone = models.CharField(_("telephone"), max_length=40, blank=True)
    contact_languages = models.CharField(_("languages spoken"), max_length=120, blank=True)
    text_language = models.CharField(_("language of the texts"), max_length=12, blank=True)
    # Pages as they were typed, until they are right; only ``membership.typed_pages`` reads it.
    refused_answers = models.TextField(blank=True)
    # Since when something of a sent case is changed there and not handed in.
    unsent_change_at = models.DateTimeField(null=True)
    # When something came to a case that was closed already, until staff have seen to it.
    added_later_at = models.DateTimeField(null=True)

    # The wording that was answered; none where staff entered what came on paper.
    edition = models.ForeignKey(
        Wording,
        verbose_name=_("edition of the questions"),
        null=True,
        on_delete=models.PROTECT,
        related_name="+",
    )

    created_at = models.DateTimeField(auto_now_add=True)
    changed_at = models.DateTimeField(auto_now=True)
    submitted_at = models.DateTimeField(_("sent"), null=True)
    confirmed_at = models.DateTimeField(_("address confirmed"), null=True)
    state_since = models.DateTimeField(null=True)
    decided_at = models.DateTimeField(_("decided"), null=True)
    erased_at = models.DateTimeField(null=True)

    # The clock: working days already used before it last stopped, and the day it last started.
    clock_days = models.PositiveIntegerField(default=0)
    clock_started_on = models.DateField(null=True)
    due_on = models.DateField(_("due"), null=True)

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        verbose_name=_("owner"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
    )

    # Marks, not states.
    mandate_pending_until = models.DateField(_("decision still to come, by"), null=True, blank=True)
    proposed_decision = models.CharField(max_length=10, blank=True)
    proposed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    duplicate_suspected = models.BooleanField(default=False)
    spam_points = models.PositiveIntegerField(default=0)
    spam_reasons = models.JSONField(default=list)

    decision_body = models.CharField(_("deciding body of the Alliance"), max_length=120, blank=True)
    decision_on = models.DateField(_("day of the decision"), null=True, blank=True)
    decision_document = models.CharField(_("document number"), max_length=60, blank=True)
    decision_reason = models.CharField(max_length=40, blank=True)
    # What stood in the letter beside or instead of the reason; emptied when the case is erased.
    reason_words = models.TextField(max_length=1500, blank=True)

    letters = LettersAbout(related_query_name="submission")

    objects = SubmissionQuerySet.as_manager()

    class Meta:
        verbose_name = _("submission")
        verbose_name_plural = _("submissions")
        ordering = ["-pk"]
        indexes = [
            models.Index(fields=["state", "due_on"], name="submission_due"),
            models.Index(fields=["kind", "state"], name="submission_kind_state"),
            models.Index(fields=["contact_email"], name="submission_address"),
        ]
        permissions = [
            ("observe_submission", "Can read submissions without contact data"),
            ("review_submission", "Can take, note, ask and propose"),
            ("decide_submission", "Can accept and decline"),
            ("view_contact_data", "Can see contact data"),
            ("export_submission", "Can export submissions"),
            ("resend_letter", "Can hold and resend letters"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(state__in=State.values),
                name="submission_state_is_known",
                violation_error_message=_("This state is not part of the process."),
            ),
            models.CheckConstraint(
                condition=models.Q(state=State.DRAFT) | models.Q(reference__isnull=False),
                name="sent_submission_has_a_reference",
                violation_error_message=_("Whatever has been sent needs a reference."),
            ),
        ]

    def __str__(self):
        # No name: Wagtail's log keeps this text after the person's data is gone.
        return self.reference or f"{self.kind} #{self.pk}"

    @property
    def given_email(self):
        """Return the address that was given last; letters go there once its owner agrees."""
        return self.new_email or self.contact_email

    @property
    def is_concern(self):
        """Say whether somebody is worried about a participant: for deciders alone to read."""
        return self.kind == Kind.MESSAGE and self.details.subject == MessageSubject.CONCERN

    @property
    def is_being_changed(self):
        """Say whether its applicant has changed an answer, and can still hand that in."""
        return self.state in SENT and self.unsent_change_at is not None

    @property
    def is_grave(self):
        """Say whether its pages have no drawing: the Declaration, and a concern."""
        return self.kind == Kind.SIGN or self.is_concern

    @property
    def details(self):
        """Return the row with the answers of this kind; itself where it is that row already."""
        if type(self) is not Submission:
            return self
        return getattr(self, str(model_of(self.kind)._meta.model_name))


def model_of(kind: str) -> type[Submission]:
    """Return the model with the answers of a kind, in ``membership.models.cases.answers``."""
    return next(model for model in Submission.__subclasses__() if model.of_kind == kind)
