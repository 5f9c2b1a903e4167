"""Links that open nothing any more."""

from django.db import models

from membership.models.cases.submissions import Submission


class DeadLink(models.Model):
    """The words of a key that was replaced, or whose form was erased.

    A form is opened before it has a row, so a key without a row could be that of a new one. They
    say of nobody anything: a number, and the moment at which a form was opened. Of one that was
    replaced it is known which case it led to; it opens nothing of that.
    """

    words = models.CharField(max_length=40, unique=True)
    replaced_for = models.ForeignKey(
        Submission, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    def __str__(self):
        return self.words
