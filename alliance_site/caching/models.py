"""The row of the edition; a model that knows no other, so that models may ask for the edition."""

from django.db import models


class Edition(models.Model):
    """One row: the number of the edition of all public pages."""

    number = models.PositiveBigIntegerField(default=1)
    changed_at = models.DateTimeField(auto_now=True)
