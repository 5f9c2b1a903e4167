"""Columns of our own: a few keys of a fixed list; addresses as people type them."""

from django import forms
from django.core.exceptions import ValidationError
from django.core.validators import RegexValidator
from django.db import models
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField

from alliance_site.text import typed_addresses, typed_websites


class CountedManyToManyField(ParentalManyToManyField):
    """A choice of several rows that counts as their use, in Wagtail's lists and before deleting."""

    def deconstruct(self):
        name, _path, args, kwargs = super().deconstruct()
        return name, "modelcluster.fields.ParentalManyToManyField", args, kwargs

    def extract_references(self, rows):
        for row in rows:
            yield type(row), str(row.pk), "item", str(row.pk)


class KeysField(models.CharField):
    """A list of keys, stored as ``,housing,health,``.

    Filter with ``themes__contains=",housing,"``: the commas on both sides keep
    one key from matching a part of another. Unknown keys are refused.
    """

    def __init__(self, *args, keys=(), **kwargs):
        self.keys = keys
        kwargs.setdefault("max_length", 300)
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def from_db_value(self, value, expression, connection):
        return self.to_python(value)

    def to_python(self, value):
        if isinstance(value, (list, tuple)):
            return list(value)
        return [key for key in (value or "").split(",") if key]

    def get_prep_value(self, value):
        if isinstance(value, str) and not value.startswith(","):
            value = [value]
        keys = self.to_python(value)
        return f",{','.join(keys)}," if keys else ""

    def value_to_string(self, model):
        return self.get_prep_value(self.value_from_object(model))

    def get_lookup(self, lookup_name):
        # What is looked for is text, not a list: the plain column serves.
        return models.CharField().get_lookup(lookup_name)

    def pairs(self):
        return list(self.keys() if callable(self.keys) else self.keys)

    def validate(self, value, model_instance):
        known = {key for key, _label in self.pairs()}
        if unknown := [key for key in value if known and key not in known]:
            raise ValidationError(_("Not in the list: %(keys)s."), params={"keys": unknown})

    def run_validators(self, value):
        super().run_validators(self.get_prep_value(value))

    def formfield(self, **kwargs):
        return forms.MultipleChoiceField(
            choices=self.pairs,
            required=not self.blank,
            label=kwargs.get("label", self.verbose_name),
            help_text=kwargs.get("help_text", self.help_text),
            widget=forms.CheckboxSelectMultiple,
        )


class _WebsiteInput(forms.CharField):
    def __init__(self, *, assume_scheme=None, **kwargs):
        # Wagtail names a scheme for every website; ours has its own way.
        super().__init__(**kwargs)

    def to_python(self, value):
        return typed_websites.website(super().to_python(value))


class _EmailInput(forms.CharField):
    def to_python(self, value):
        return typed_addresses.email(super().to_python(value))


class _AsTyped:
    """A column of addresses that are read as people type them, in a form and from a file.

    In the database it is Django's own column, and so it is for the migrations.
    """

    def clean(self, value, model_instance):
        return super().clean(self.read(value) if value else value, model_instance)

    def formfield(self, **kwargs):
        return super().formfield(**{"form_class": self.form_class} | kwargs)

    def deconstruct(self):
        name, _path, arguments, options = super().deconstruct()
        return name, self.plain_column, arguments, options


class WebsiteField(_AsTyped, models.URLField):
    """The address of a website: with a scheme, without an @ before its host."""

    read, form_class = staticmethod(typed_websites.website), _WebsiteInput
    plain_column = "django.db.models.URLField"


class EmailAddressField(_AsTyped, models.EmailField):
    """One e-mail address, without what only stood around it."""

    read, form_class = staticmethod(typed_addresses.email), _EmailInput
    plain_column = "django.db.models.EmailField"


class TelephoneField(models.CharField):
    """A number that a link can dial: three digits or more, and what people put between them."""

    default_validators = [
        RegexValidator(
            r"^ *\+?(?:[ ()./-]*[0-9]){3,15}[ )]*\Z",
            _(
                "Enter a telephone number: digits, with the country code, for example +30 for "
                "Greece."
            ),
        )
    ]

    def deconstruct(self):
        name, _path, arguments, options = super().deconstruct()
        return name, "django.db.models.CharField", arguments, options
