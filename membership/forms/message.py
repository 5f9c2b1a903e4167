"""Somebody writes to us: one page, sent at once."""

from collections.abc import Iterator

from django import forms
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from membership.forms.fields.addresses import EmailLine
from membership.forms.fields.choices import Radio, capitalised
from membership.forms.fields.sentences import Sentence
from membership.forms.fields.texts import Line, Paragraphs
from membership.forms.page import PageForm
from membership.forms.steps import Journey, Step
from membership.models import Message
from membership.process.kinds import Kind
from membership.public import mentioned


class MessageForm(PageForm):
    kind = Kind.MESSAGE
    button = _("Send the message")
    has_honeypot = True

    about = forms.CharField(
        label=_("You write about"), max_length=220, required=False, widget=forms.HiddenInput
    )
    subject = Radio(
        label=_("What is it about?"),
        choices=[(value, capitalised(label)) for value, label in Message.Subject.choices],
        ask=_("Choose what it is about"),
        help_text=_(
            "A concern is read only by those of the Task Force who decide. You may leave out "
            "your name and e-mail address; our answer will then appear on a private page of your "
            "own."
        ),
    )
    text = Paragraphs(
        label=_("Your message"),
        longest=3000,
        ask=_("Enter your message"),
        named=_("Your message"),
        help_text=_("You may write in your language. Up to 3,000 characters."),
    )
    contact_name = Line(
        label=_("Your name"),
        longest=120,
        named=_("Your name"),
        optional_note=_("optional for a concern"),
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    contact_email = EmailLine(
        label=_("E-mail address"),
        longest=254,
        named=_("The e-mail address"),
        optional_note=_("optional for a concern"),
        help_text=_("Our answer goes there."),
    )

    def clean_about(self) -> str:
        return mentioned.checked(self.cleaned_data["about"])

    @property
    def about_in_words(self) -> str:
        """Return what the page says that it is about, from the link or as it was kept."""
        return mentioned.in_words(mentioned.checked(str(self["about"].value() or "")))

    @property
    def is_concern(self) -> bool:
        return self["subject"].value() == Message.Subject.CONCERN

    def conditions(self, answers: dict[str, object]) -> Iterator[tuple[str, Sentence]]:
        if answers.get("subject") == Message.Subject.CONCERN:
            return  # whoever is afraid to be named may stay unnamed
        if not answers.get("contact_name"):
            yield "contact_name", _("Enter your name")
        if not answers.get("contact_email"):
            yield "contact_email", _("Enter your e-mail address")

    def answers(self) -> dict[str, object]:
        answers = super().answers()
        name, language = answers.get("contact_name", ""), get_language()
        return answers | {"name": name, "language": language}


JOURNEY = Journey(
    Kind.MESSAGE,
    "contact/write",
    (Step("message", _("Your message"), _("your message"), MessageForm),),
    "membership/message_form.html",
    taken_along=(mentioned.ENTRY, mentioned.PAGE, mentioned.CASE, "subject"),
)
