"""What an applicant fills in on the pages beside the status page."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _

from membership.forms.contact import ContactFields
from membership.forms.fields.addresses import EmailLine
from membership.forms.fields.sentences import Sentence
from membership.forms.fields.texts import Paragraphs
from membership.forms.page import PageForm


class WithdrawForm(PageForm):
    button = _("Withdraw it")

    reason_words = Paragraphs(
        label=_("Why do you withdraw it?"),
        longest=1500,
        named=_("The reason"),
        required=False,
        help_text=_("You need not say. It helps us to do better. Up to 1,500 characters."),
    )

    def known(self) -> dict[str, object]:
        return {}


class CaseContactForm(ContactFields, PageForm):
    """The contact person of a case; as long as the address is not confirmed, it has a page."""

    button = _("Save the changes")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if self.draft and not self.draft.confirmed_at:
            del self.fields["contact_email"]

    def known(self) -> dict[str, object]:
        """Return what was given last: also the address whose owner has not agreed yet."""
        given = {"contact_email": self.draft.given_email} if self.draft else {}
        return super().known() | given

    def asked_columns(self) -> set[str]:
        return {*self.asked}


class AddressForm(PageForm):
    """The right address in place of a mistyped one."""

    button = _("Send the message to this address")

    contact_email = EmailLine(
        label=_("The right e-mail address"),
        longest=254,
        ask=_("Enter the right e-mail address"),
        named=_("The e-mail address"),
        help_text=_("A certified-only mailbox (PEC) cannot receive our messages."),
    )

    def known(self) -> dict[str, object]:
        return {}

    def conditions(self, answers: dict[str, object]) -> Iterator[tuple[str, Sentence]]:
        if self.draft and answers.get("contact_email") == self.draft.contact_email:
            yield "contact_email", _("This is the address that we have. Enter another one")
