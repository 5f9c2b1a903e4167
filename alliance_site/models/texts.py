"""Rows whose texts every format can carry, however they came in."""

from django.db import models
from wagtail.blocks import StreamValue
from wagtail.fields import StreamField

from alliance_site.text import characters


class FitTexts(models.Model):
    """Replaces what no feed, calendar or database carries before the fields are checked.

    So a line of which nothing is visible is refused where a field must be filled in. Addresses
    stay as they are, because other rows lead to them.
    """

    class Meta:
        abstract = True

    def clean_fields(self, exclude=None):
        self.make_texts_fit()
        super().clean_fields(exclude=exclude)

    def make_texts_fit(self):
        for field in self._meta.concrete_fields:
            if field.attname in self.__dict__ and field.name not in KEPT:
                _make_fit(self, field)


KEPT = {"slug", "path", "url_path"}


def _make_fit(row, field):
    value = field.value_from_object(row)
    if isinstance(value, StreamValue):
        stored = value.get_prep_value()
        if (fit := characters.fit_data(stored)) != stored:
            setattr(row, field.attname, field.to_python(fit))
    elif isinstance(value, str) and not isinstance(field, StreamField):
        several_lines = isinstance(field, models.TextField)
        change = characters.fit if several_lines else characters.fit_line
        setattr(row, field.attname, change(value))
