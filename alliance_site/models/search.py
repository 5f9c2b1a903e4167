"""What the search of the site looks through: one row for each thing and language."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SearchRow(models.Model):
    """A folded copy of what can be found, written by ``alliance_site.search.index``.

    On PostgreSQL a stored column ``vector`` and its index are added by a
    migration; they are not part of the model's state.
    """

    group = models.CharField(max_length=20)
    language = models.CharField(max_length=2)
    key = models.CharField(max_length=80)
    title = models.CharField(max_length=300)
    excerpt = models.TextField(blank=True)
    # What may be quoted in a list; names that serve the search only are not in it.
    prose = models.TextField(blank=True)
    address = models.TextField()
    written = models.DateField(null=True)
    folded = models.TextField()
    # The folded words of the title and those under which people look for it.
    asked_for = models.TextField(default="")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["key", "language"],
                name="one_search_row",
                violation_error_message=_("The search already has this row."),
            ),
        ]
        indexes = [models.Index(fields=["language", "group"], name="search_by_group")]

    def __str__(self):
        return f"{self.language} {self.title}"
