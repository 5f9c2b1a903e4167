"""An organisation proposes cooperation: one page, and a second one to check and send."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from membership.forms.contact import ContactFields, language_of_texts
from membership.forms.fields.addresses import WebsiteLine
from membership.forms.fields.choices import Choice, Radio, YesNo
from membership.forms.fields.files import FilesField
from membership.forms.fields.participants import IN_WORDS, ParticipantsField
from membership.forms.fields.sentences import Sentence
from membership.forms.fields.texts import Line, Paragraphs
from membership.forms.page import LastForm, PageForm
from membership.forms.places import ELSEWHERE, places_of_seat
from membership.forms.steps import Journey, Step
from membership.models import CooperationProposal, Participant
from membership.process.kinds import Kind


class ProposalForm(ContactFields, PageForm):
    kind = Kind.COOPERATE
    files_in = "documents"
    button = _("Check your proposal")
    buttons = ParticipantsField.buttons("named")
    has_honeypot = True
    groups = (
        (_("Your organisation"), ("name", "country", "website", "roma_led")),
        (
            _("Your proposal"),
            (
                "proposal",
                "text_language",
                "named",
                "period",
                "funding_needed",
                "documents",
                "visibility",
                "publish",
            ),
        ),
        (
            _("You"),
            (
                "contact_name",
                "contact_job",
                "contact_email",
                "contact_telephone",
                "contact_languages",
                "language",
            ),
        ),
    )

    name = Line(
        label=_("Name of the organisation"),
        longest=150,
        ask=_("Enter the name of the organisation"),
        named=_("The name of the organisation"),
        widget=forms.TextInput({"autocomplete": "organization"}),
    )
    country = Choice(
        label=_("Where is your organisation?"),
        choices=places_of_seat,
        ask=_("Choose where your organisation is"),
        widget=forms.Select({"class": "control--medium"}),
    )
    website = WebsiteLine(
        label=_("Website"),
        longest=200,
        named=_("The address of the website"),
        help_text=_("Or the address of a page that shows your work."),
    )
    roma_led = YesNo(
        label=_("Is your organisation led by Roma?"),
        help_text=_("This is about the organisation, not about any person."),
    )
    proposal = Paragraphs(
        label=_("What would you like to do together?"),
        longest=3000,
        ask=_("Enter what you would like to do together"),
        named=_("What you would like to do together"),
        help_text=_(
            "A few sentences are enough: who, where, what and when. Up to 3,000 characters."
        ),
    )
    text_language = language_of_texts()
    named = ParticipantsField(
        label=_("With which participants?"),
        help_text=_("Up to three. Leave it empty if any participant would do."),
    )
    period = Line(
        label=_("When?"),
        longest=120,
        named=_("When"),
        help_text=_("For example spring 2027, or two years from September."),
    )
    funding_needed = YesNo(label=_("Does it need funding that is still to be found?"))
    documents = FilesField(
        label=_("Documents"),
        help_text=_(
            "Up to five files, PDF, JPG, PNG or signed (P7M), 10 MB or smaller each, 25 MB in "
            "total."
        ),
    )
    visibility = Radio(
        label=_("Who may read this?"),
        choices=[
            (CooperationProposal.Visibility.TASK_FORCE, _("The Task Force only")),
            (
                CooperationProposal.Visibility.PARTICIPANT,
                _("The Task Force and the participants I name"),
            ),
        ],
        ask=_("Choose who may read this"),
        initial=CooperationProposal.Visibility.TASK_FORCE,
    )
    publish = forms.BooleanField(
        label=_("If it is agreed, you may name our organisation on this site"), required=False
    )
    contact_languages = Line(
        label=_("Languages you speak"),
        longest=120,
        named=_("The list of languages you speak"),
        widget=forms.TextInput({"class": "control--medium"}),
    )

    def __init__(self, data: Any = None, *args: Any, **kwargs: Any) -> None:
        super().__init__(ParticipantsField.pressed("named", data), *args, **kwargs)
        field = self.fields.get("named")  # a correction may ask for other answers alone
        if isinstance(field, ParticipantsField):
            field.show(self["named"].value())

    def known(self) -> dict[str, object]:
        known = super().known()
        if isinstance(self.draft, CooperationProposal):
            keys = [str(participant.pk) for participant in self.draft.participants.all()]
            keys += [f"{IN_WORDS}{name}" for name in self.draft.unlisted.splitlines()]
            known["named"] = {"keys": keys, "search": ""}
        return known

    def asked_columns(self) -> set[str]:
        return super().asked_columns() | {"participants", "unlisted"}

    def answers(self) -> dict[str, object]:
        if "named" not in self.cleaned_data:
            return super().answers()
        keys = self.cleaned_data["named"]
        listed = [int(key) for key in keys if not key.startswith(IN_WORDS)]
        words = [key.removeprefix(IN_WORDS) for key in keys if key.startswith(IN_WORDS)]
        return super().answers() | {
            "participants": Participant.objects.filter(pk__in=listed),
            "unlisted": "\n".join(words),
        }

    def conditions(self, answers: dict[str, object]) -> Iterator[tuple[str, Sentence]]:
        if answers.get("country") == ELSEWHERE:
            yield "country", _("Write to us first: we will tell you how you can work with us")
        named = answers.get("named")
        nobody = not (named["keys"] if isinstance(named, dict) else named)
        if answers.get("visibility") == CooperationProposal.Visibility.PARTICIPANT and nobody:
            yield (
                "named",
                _("Name the participant who may read this, or choose “The Task Force only”"),
            )


class CheckForm(LastForm):
    kind = Kind.COOPERATE
    button = _("Send the proposal")


JOURNEY = Journey(
    Kind.COOPERATE,
    "cooperate",
    (Step("proposal", _("Your proposal"), _("your proposal"), ProposalForm),),
    "membership/cooperate_form.html",
    check=CheckForm,
    introduction="membership/cooperate.html",
)
