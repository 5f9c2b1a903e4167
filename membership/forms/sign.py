"""An authority signs the Declaration: one page, and a second one to check and send."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from membership.forms.contact import ContactFields
from membership.forms.fields.days import DayField, wrong_days
from membership.forms.fields.files import FilesField
from membership.forms.fields.sentences import Sentence
from membership.forms.fields.texts import Line
from membership.forms.page import FILE_HINT, AuthorisedForm, PageForm
from membership.forms.places import ELSEWHERE, country_of_authority, kind_of_authority
from membership.forms.steps import Journey, Step
from membership.models import DeclarationPage
from membership.process.kinds import Kind
from membership.public import declaration
from membership.review import editions


class SignatureForm(ContactFields, PageForm):
    kind = Kind.SIGN
    files_in = "signed_text"
    button = _("Check your answers")
    has_honeypot = True
    groups = (
        (_("Your authority"), ("name", "country", "authority_kind")),
        (
            _("The signature"),
            (
                "signer_name",
                "signer_office",
                "publish_signer",
                "signed_on",
                "place",
                "signed_text",
            ),
        ),
        (
            _("The person we can write to"),
            ("contact_name", "contact_job", "contact_email", "contact_telephone", "language"),
        ),
    )

    name = Line(
        label=_("Official name of the authority, in its language and script"),
        longest=150,
        ask=_("Enter the official name of your authority"),
        named=_("The official name"),
        widget=forms.TextInput({"autocomplete": "organization"}),
    )
    country = country_of_authority()
    authority_kind = kind_of_authority()
    signer_name = Line(
        label=_("Who signs?"),
        longest=120,
        ask=_("Enter the name of the person who signs"),
        named=_("The name of the person who signs"),
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    signer_office = Line(
        label=_("Office held"),
        longest=80,
        ask=_("Enter the office that the person who signs holds"),
        named=_("The office held"),
        help_text=_("Mayor, president of the region …"),
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    publish_signer = forms.BooleanField(
        label=_("Publish the name and office of the person who signs"), required=False
    )
    signed_on = DayField(
        label=_("Date of signing"),
        ask=_("Enter the date of signing"),
        shape=_("Enter the date of signing as day, month and year, like 24 11 2026"),
    )
    place = Line(label=_("Place of signing"), longest=120, named=_("The place of signing"))
    signed_text = FilesField(
        label=_("The signed text"),
        help_text=FILE_HINT,
        optional_note="",
        to_print=_("Print the signing sheet with what you typed"),
    )

    def conditions(self, answers: dict[str, object]) -> Iterator[tuple[str, Sentence]]:
        if answers.get("country") == ELSEWHERE:
            yield "country", _("Write to us first: we will tell you whether you may sign")
        in_the_future = _(
            "The date of signing is in the future. Enter the day on which it took place"
        )
        yield from wrong_days("signed_on", answers, in_the_future)
        if not self.has_files():
            yield "signed_text", _("Choose the signed text")


class TextRead(forms.CharField):
    """Which text stands on the page; whatever was sent before, it is the one that stands there."""

    widget = forms.HiddenInput

    def bound_data(self, data: object, initial: object) -> object:
        return initial


class CheckForm(AuthorisedForm):
    """What is signed stands on the page; it is sent only as it was read there."""

    kind = Kind.SIGN
    button = _("Send the signature")
    text_read = TextRead(required=False)

    authorised_by_name = _("I am authorised to send this signature for %(name)s")
    authorised = forms.BooleanField(
        label=_("I am authorised to send this signature"),
        error_messages={"required": _("Confirm that you are authorised to send this signature")},
        help_text=_(
            "These are published: the name and kind of the authority, its country, the day and "
            "place of signing; the person who signs, with the office, if you agreed to it. "
            "Contact details never are."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.declared = declaration.text(get_language())
        written = declaration.text_as_written(get_language())
        self.initial["text_read"] = editions.of_text(written) if written else ""

    def clean_text_read(self) -> str:
        if self.cleaned_data["text_read"] != self.initial["text_read"]:
            raise forms.ValidationError(
                _("The text of the Declaration was changed while you were here. Read it again")
            )
        return str(self.initial["text_read"])


def declaration_page() -> dict[str, DeclarationPage | None]:
    """Return what is signed."""
    return {"declaration": declaration.page(get_language())}


JOURNEY = Journey(
    Kind.SIGN,
    "declaration/sign",
    (Step("signature", _("Your signature"), _("your signature"), SignatureForm),),
    "membership/sign_form.html",
    check=CheckForm,
    introduction="membership/sign.html",
    beyond=("signing",),
    to_print="signing_sheet",
    beside=declaration_page,
)
