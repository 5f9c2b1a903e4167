"""Fields for the addresses of e-mail and websites."""

from django import forms

from alliance_site.text import typed_addresses, typed_websites
from membership.forms.fields.texts import Line


class AddressLine(Line):
    """An address, which loses what only stands around it; ``read`` judges its shape."""

    @staticmethod
    def read(typed: str) -> str:
        raise NotImplementedError

    def clean(self, value: object) -> str:
        typed = super().clean(value)
        address = type(self).read(typed)
        self.validate(address)
        return address


class EmailLine(AddressLine):
    """An address, checked for its shape only: a letter will show whether it exists."""

    widget = forms.EmailInput({"autocomplete": "email", "spellcheck": "false"})
    read = staticmethod(typed_addresses.email)


class WebsiteLine(AddressLine):
    """The address of a website; people leave the scheme out, so it is put in front."""

    widget = forms.TextInput(
        {"autocomplete": "url", "inputmode": "url", "spellcheck": "false", "autocapitalize": "none"}
    )
    read = staticmethod(typed_websites.website)
