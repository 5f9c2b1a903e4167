"""An authority applies: four pages, each about one thing, and a last one to check and send.

``FIELDSETS`` is the form: to add a page, add it there.
"""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from membership.forms.contact import ContactFields
from membership.forms.fields.choices import Choice, Radio
from membership.forms.fields.texts import Line, PeopleField, WebsiteLine
from membership.forms.join.work import WorkForm
from membership.forms.page import ELSEWHERE, LastForm, PageForm, kinds_of_authority, places_to_join
from membership.forms.steps import Journey, Step
from membership.process.choices import AuthorityKind
from membership.process.kinds import Kind


class AuthorityForm(PageForm):
    kind = Kind.JOIN
    traps = True
    name = Line(
        label=_("Official name, in your language and script"),
        longest=150,
        ask=_("Enter the official name of your authority"),
        named=_("The official name"),
        help_text=_("As it stands on your letterhead."),
        widget=forms.TextInput({"autocomplete": "organization"}),
    )
    second_official_name = Line(
        label=_("Second official name"),
        longest=150,
        named=_("The second official name"),
        help_text=_("If your authority has two official names of equal rank."),
    )
    translated_name = Line(
        label=_("Name in English or French"),
        longest=150,
        named=_("The name in English or French"),
        optional_note=_("optional; we can help"),
    )
    country = Choice(
        label=_("Where is your authority?"),
        choices=places_to_join,
        ask=_("Choose where your authority is"),
        widget=forms.Select({"class": "control--medium"}),
    )
    authority_kind = Radio(
        label=_("Kind of authority"),
        choices=kinds_of_authority,
        ask=_("Choose the kind of authority"),
    )
    authority_kind_other = Line(
        label=_("If it is another authority: which kind?"),
        longest=60,
        named=_("The kind of authority"),
        widget=forms.TextInput({"class": "control--medium"}),
    )
    population = PeopleField(
        label=_("Population"),
        ask=_("Enter the population as digits, like 12000"),
        shape=_("Enter the population as digits, like 12000"),
        help_text=_("All inhabitants. A rounded figure is fine."),
    )
    website = WebsiteLine(
        label=_("Website"),
        longest=200,
        named=_("The address of the website"),
    )

    def conditions(self, answers: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        if answers.get("country") == ELSEWHERE:
            yield "country", _("Write to us first: we will tell you whether you may take part")
        other = answers.get("authority_kind") == AuthorityKind.OTHER
        if other and not answers.get("authority_kind_other"):
            yield "authority_kind_other", _("Enter which kind of authority it is")


class LeaderForm(PageForm):
    kind = Kind.JOIN
    head_name = Line(
        label=_("Name"),
        longest=120,
        ask=_("Enter the name of the political leader"),
        named=_("The name of the political leader"),
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    head_office = Line(
        label=_("Office held"),
        longest=80,
        ask=_("Enter the office that the political leader holds"),
        named=_("The office held"),
        help_text=_("Mayor, president of the region …"),
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    publish_head = forms.BooleanField(
        label=_("Publish the name and office of the head with our entry"),
        required=False,
        help_text=_("Leave it empty if you are not sure; you can tell us later."),
    )


class ContactForm(ContactFields, PageForm):
    kind = Kind.JOIN


class CheckForm(LastForm):
    kind = Kind.JOIN
    button = _("Send the application")

    authorised = forms.BooleanField(
        label=_("I am authorised to send this application"),
        error_messages={"required": _("Confirm that you are authorised to send this application")},
        help_text=_(
            "If the application is accepted, these are published: names, place, kind of authority, "
            "population, website and fields of work. Contact details and your texts never are."
        ),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["authorised"].label = _(
            "I am authorised to send this application for %(name)s"
        ) % {"name": self.draft.name}


FIELDSETS = (
    Step(
        "authority",
        _("Your authority"),
        _("your authority"),
        AuthorityForm,
        _("You may write in your language. Everything is needed unless it says optional."),
    ),
    Step(
        "leader",
        _("Who leads your authority?"),
        _("the political leader"),
        LeaderForm,
        _("The elected head of your authority, for example the mayor."),
    ),
    Step(
        "contact",
        _("Who should we write to?"),
        _("the person we can write to"),
        ContactForm,
        _(
            "Usually the officer responsible for Roma inclusion. We use these details for this "
            "application only and never publish them."
        ),
    ),
    Step(
        "work",
        _("Your work and your letter"),
        _("your work and your letter"),
        WorkForm,
        _("Write about places and services. Leave out anything that would identify a resident."),
    ),
)
JOURNEY = Journey(
    Kind.JOIN,
    "join",
    FIELDSETS,
    "membership/join_start_form.html",
    check=CheckForm,
    introduction="membership/join.html",
)
