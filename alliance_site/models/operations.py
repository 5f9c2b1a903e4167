"""Rows that the machinery keeps about itself."""

from django.db import models


class ChoreRun(models.Model):
    """When a chore of ``alliance_site.management.worker`` ran; the row is also its lock."""

    name = models.CharField(max_length=60, primary_key=True)
    claimed_at = models.DateTimeField(null=True)
    claimed_by = models.CharField(max_length=80, blank=True)
    finished_at = models.DateTimeField(null=True)
    succeeded_at = models.DateTimeField(null=True)
    error = models.TextField(blank=True)

    def __str__(self):
        return self.name
