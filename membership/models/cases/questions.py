"""A question to an applicant as a row of its own, and what an applicant corrected."""

from django.conf import settings
from django.core.serializers.json import DjangoJSONEncoder
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from membership.models.cases.correspondence import Exchange
from membership.models.cases.submissions import Submission
from membership.process.questions import TYPES, QuestionKind, Settled


class QuestionQuerySet(models.QuerySet):
    def open(self):
        return self.filter(settled_at=None)


class Question(models.Model):
    """What was asked, about which answers, until when; its words are the ``exchange``.

    ``fields`` are names of answers of that kind of case, ``questions.FILES`` may be among them.
    """

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="questions")
    exchange = models.OneToOneField(Exchange, on_delete=models.CASCADE, related_name="question")
    kind = models.CharField(_("kind of question"), max_length=8, choices=QuestionKind)
    fields = models.JSONField(default=list)
    asked_at = models.DateTimeField(auto_now_add=True)
    asked_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    due_on = models.DateField(_("last day for the answer"))
    reminder_sent_on = models.DateField(null=True)
    # When the page of the applicant was first opened after it was asked.
    opened_at = models.DateTimeField(null=True)
    settled_at = models.DateTimeField(null=True)
    settled_by = models.CharField(max_length=10, choices=Settled, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        ordering = ["pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["submission"],
                condition=Q(settled_at=None),
                name="one_open_question",
                violation_error_message=_("A question is already open in this case."),
            )
        ]

    def __str__(self):
        return f"question {self.pk} on {self.submission}"

    @property
    def type(self):
        return TYPES[self.kind]


class Correction(models.Model):
    """An answer that the applicant changed after sending: what it was, and what it became.

    ``old`` and ``new`` are as printed in the language of the letters, the values as the column
    has them. ``version`` is that of the case which came by it.
    """

    submission = models.ForeignKey(Submission, on_delete=models.CASCADE, related_name="corrections")
    question = models.ForeignKey(
        Question, null=True, on_delete=models.CASCADE, related_name="corrections"
    )
    field = models.CharField(max_length=40)
    old = models.TextField(blank=True)
    new = models.TextField(blank=True)
    old_value = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    new_value = models.JSONField(null=True, encoder=DjangoJSONEncoder)
    version = models.PositiveIntegerField()
    handed_in_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        ordering = ["-pk"]

    def __str__(self):
        return f"correction {self.pk} of {self.submission}"
