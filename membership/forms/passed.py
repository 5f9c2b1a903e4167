"""What a participant answers to a proposal that was passed on to it."""

from django import forms
from django.utils.translation import gettext_lazy as _

from membership.forms.fields.choices import Radio
from membership.forms.fields.texts import Line, Paragraphs
from membership.forms.page import PageForm
from membership.models import PassedProposal


class PassedForm(PageForm):
    button = _("Send the answer")

    answer = Radio(
        label=_("Would you like to?"),
        choices=PassedProposal.Answer.choices,
        ask=_("Choose your answer"),
    )
    words = Paragraphs(
        label=_("Your words to the organisation"),
        longest=2000,
        named=_("Your message"),
        help_text=_("The organisation reads them. You may write in your language."),
    )
    signed_name = Line(
        label=_("Your name"),
        longest=120,
        ask=_("Enter your name"),
        named=_("Your name"),
        widget=forms.TextInput({"autocomplete": "name"}),
    )
    signed_function = Line(
        label=_("Your function"),
        longest=120,
        ask=_("Enter your function"),
        named=_("Your function"),
        widget=forms.TextInput({"autocomplete": "organization-title"}),
    )
    may_be_named = forms.BooleanField(
        label=_("If it is agreed, the cooperation may be named on our page of this site"),
        required=False,
    )
