"""One address: to send somebody the link of a form that is not sent yet, or one that was lost."""

from collections.abc import Mapping

from django.utils.translation import gettext_lazy as _

from membership import typed_pages
from membership.forms.fields.addresses import EmailLine
from membership.forms.page import PageForm


class LinkForm(PageForm):
    """To whom the link of a draft is sent; it is the address of the contact person."""

    button = _("Send me this link")
    contact_email = EmailLine(
        label=_("E-mail address"),
        longest=254,
        ask=_("Enter the e-mail address to which we should send the link"),
        named=_("The e-mail address"),
        help_text=_("It becomes the address of the contact person; you can still change it."),
    )

    def known(self) -> dict[str, object]:
        """Return the address, even if its page has another mistake."""
        known = super().known()
        if self.draft is not None and not known.get("contact_email"):
            for page in typed_pages.pages(self.draft).values():
                typed: Mapping[str, list[str]] = page["typed"]
                known |= {"contact_email": "".join(typed.get("contact_email", []))}
        return known


class LostLinkForm(PageForm):
    button = _("Send me the links")
    contact_email = EmailLine(
        label=_("E-mail address"),
        longest=254,
        ask=_("Enter the e-mail address that you gave us"),
        named=_("The e-mail address"),
        help_text=_("The address of the contact person in the form."),
    )
