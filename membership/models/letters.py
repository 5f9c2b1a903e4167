"""Letters are rows first; the worker sends them after the commit."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from alliance_site.editing.placeholders import opened
from alliance_site.models import FitTexts
from membership.process.choices import Language


class Letter(models.Model):
    """One e-mail to one address: what it says, and how far it has come."""

    class State(models.TextChoices):
        HELD = "held", _("held back")
        QUEUED = "queued", _("waiting to be sent")
        SENDING = "sending", _("being sent")
        SENT = "sent", pgettext_lazy("state of a letter", "sent")
        FAILED = "failed", _("failed")
        NO_ADDRESS = "no_address", _("not sent: there is no address")

    # Why a letter is held that nobody held; other errors are the names of what was raised.
    UNFINISHED = "unfinished"

    submission = models.ForeignKey(
        "membership.Submission", null=True, on_delete=models.PROTECT, related_name="letters"
    )
    participant = models.ForeignKey(
        "membership.Participant", null=True, on_delete=models.PROTECT, related_name="letters"
    )
    # The member of staff whom a letter about an account is for.
    account = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.CASCADE, related_name="+"
    )
    code = models.CharField(max_length=40)
    # Once per key: a repeated step does not write twice.
    once_key = models.CharField(max_length=120, unique=True)
    message_id = models.CharField(max_length=120, unique=True)
    language = models.CharField(_("language"), max_length=2, choices=Language)
    to = models.EmailField(pgettext_lazy("recipient of a letter", "to"), blank=True)
    # As ``placeholders.sealed`` leaves them: finished, but for the link.
    subject = models.CharField(_("subject"), max_length=260)
    body = models.TextField(_("text"))
    progress = models.CharField(_("state"), max_length=10, choices=State, default=State.QUEUED)
    attempts = models.PositiveIntegerField(_("attempts"), default=0)
    next_attempt_at = models.DateTimeField(null=True)
    claimed_at = models.DateTimeField(null=True)
    last_error = models.CharField(_("last error"), max_length=300, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    created_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    sent_at = models.DateTimeField(_("sent"), null=True)

    class Meta:
        verbose_name = _("letter")
        verbose_name_plural = _("letters")
        ordering = ["-pk"]
        indexes = [models.Index(fields=["progress", "next_attempt_at"], name="letter_next")]

    def __str__(self):
        return f"{self.code} ({self.language})"

    @property
    def finished_subject(self):
        """The subject as it is read."""
        return opened(self.subject)

    @property
    def problem(self):
        """What keeps a letter from leaving, as a sentence or as what the mail server raised."""
        if self.last_error == self.UNFINISHED:
            return _("Its text has a name in braces that stands for nothing, or lacks its link.")
        if not self.body:
            return _("Emptied when what was sent was erased.")
        return self.last_error


class LetterText(FitTexts):
    """The house's own wording of a letter, in place of the built-in file."""

    code = models.CharField(_("letter"), max_length=40)
    language = models.CharField(_("language"), max_length=2, choices=Language)
    subject = models.CharField(_("subject"), max_length=200)
    body = models.TextField(_("text"))

    class Meta:
        verbose_name = _("text of a letter")
        verbose_name_plural = _("texts of letters")
        ordering = ["code", "language"]
        constraints = [
            models.UniqueConstraint(
                fields=["code", "language"],
                name="one_letter_text",
                violation_error_message=_(
                    "There is a text of this letter in this language already."
                ),
            )
        ]

    def __str__(self):
        return f"{self.code} ({self.language})"
