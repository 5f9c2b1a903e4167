"""Links that open nothing any more."""

from django.db import models


class DeadLink(models.Model):
    """The words of a key that was replaced, or whose form was erased.

    A form is opened before it has a row, so a key without a row could be that of a new one. They
    say of nobody anything: a number, and the moment at which a form was opened.
    """

    words = models.CharField(max_length=40, unique=True)

    def __str__(self):
        return self.words
