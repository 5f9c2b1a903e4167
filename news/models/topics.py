"""What articles and events are about."""

from django.db import models
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from alliance_site.models import FitTexts


class TopicQuerySet(models.QuerySet):
    def get_by_natural_key(self, key):
        return self.get(key=key)


class Topic(FitTexts):
    """A subject with its name in each language; one row, so that filters agree."""

    key = models.SlugField(_("address"), unique=True)
    english = models.CharField(_("name in English"), max_length=80)
    french = models.CharField(_("name in French"), max_length=80)

    objects = TopicQuerySet.as_manager()

    class Meta:
        verbose_name = _("topic")
        verbose_name_plural = _("topics")
        ordering = ["english", "pk"]

    def __str__(self):
        return self.french if get_language() == "fr" else self.english
