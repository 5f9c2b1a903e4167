"""An authority applies: four pages, each about one thing, and a last one to check and send.

``FIELDSETS`` is the form: to add a page, add it there.
"""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from membership import clock
from membership.choices import AuthorityKind, Theme
from membership.forms.base import (
    ELSEWHERE,
    FILE_HINT,
    Journey,
    PageForm,
    Step,
    capitalised,
    kinds_of_authority,
    place_note,
    places_to_join,
)
from membership.forms.contact import ContactFields, written_language
from membership.forms.fields import (
    Choice,
    DayField,
    FilesField,
    Line,
    Paragraphs,
    PeopleField,
    Radio,
    Several,
    WebsiteLine,
)
from membership.states import Kind

FIRST_YEAR = 1990


class JoinForm(PageForm):
    kind = Kind.JOIN


class AuthorityForm(JoinForm):
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
        label=_("Name in English or French"), longest=150, named=_("The name in English or French")
    )
    country = Choice(
        label=_("Where is your authority?"),
        choices=places_to_join,
        ask=_("Choose where your authority is"),
        help_text=place_note(),
        widget=forms.Select({"class": "w20"}),
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
        widget=forms.TextInput({"class": "w20"}),
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
        ask=_("Enter the address of your website, like www.example.org"),
        named=_("The address of the website"),
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["translated_name"].optional_note = _("optional; we can help")

    def conditions(self, answers: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        if answers.get("country") == ELSEWHERE:
            yield "country", _("Write to us first: we will tell you whether you may take part")
        other = answers.get("authority_kind") == AuthorityKind.OTHER
        if other and not answers.get("authority_kind_other"):
            yield "authority_kind_other", _("Enter which kind of authority it is")


class LeaderForm(JoinForm):
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


class ContactForm(ContactFields, JoinForm):
    pass


class WorkForm(JoinForm):
    files = "letter"
    groups = (
        (_("Your work"), ("work_now", "learn_or_share", "text_language", "themes")),
        (
            _("A figure on Roma residents"),
            (
                "roma_population",
                "roma_population_source",
                "roma_population_year",
                "roma_population_official",
            ),
        ),
        (
            _("Your letter or decision"),
            ("letter", "deciding_body", "decided_on", "mandate_pending_until"),
        ),
    )

    work_now = Paragraphs(
        label=_("What does your authority do for Roma inclusion now?"),
        longest=3000,
        ask=_("Enter what your authority does for Roma inclusion now"),
        named=_("What your authority does now"),
        help_text=_(
            "You may write in your language. If you are just starting, say so. "
            "Up to 3,000 characters."
        ),
    )
    learn_or_share = Paragraphs(
        label=_("What would you like to learn or share?"),
        longest=1500,
        named=_("What you would like to learn or share"),
        help_text=_("You may write in your language. Up to 1,500 characters."),
    )
    text_language = written_language()
    themes = Several(
        label=_("What do you work on?"),
        choices=[(value, capitalised(label)) for value, label in Theme.choices],
        help_text=_("Choose all that fit."),
    )
    roma_population = PeopleField(
        label=_("Roma residents, as published"),
        shape=_("Enter the number of Roma residents as digits, like 1200"),
        help_text=_("Only a figure that somebody has published. Nobody is counted for this form."),
    )
    roma_population_source = Line(
        label=_("Who published it, and where"), longest=300, named=_("The source of the figure")
    )
    roma_population_year = Choice(
        label=_("Year of the figure"),
        choices=lambda: (
            [("", _("Not known"))]
            + [(str(year), str(year)) for year in range(clock.today().year, FIRST_YEAR - 1, -1)]
        ),
        required=False,
        widget=forms.Select({"class": "w10"}),
    )
    roma_population_official = forms.BooleanField(
        label=_("It is an official figure, from a census or a public office"), required=False
    )
    letter = FilesField(
        label=_("A signed letter or council decision"), help_text=FILE_HINT, optional_note=""
    )
    deciding_body = Line(
        label=_("Who took the decision"),
        longest=120,
        named=_("Who took the decision"),
        help_text=_("For example the municipal council."),
    )
    decided_on = DayField(
        label=_("Date of the decision"),
        shape=_("Enter the date of the decision as day, month and year, like 24 11 2026"),
    )
    mandate_pending_until = DayField(
        label=_("Decision still to come: on which day?"),
        shape=_("Enter the day of the decision as day, month and year, like 24 11 2026"),
        help_text=_("Give the date if you have no letter yet. You may send the letter later."),
    )

    def clean_roma_population_year(self) -> int | None:
        year = self.cleaned_data["roma_population_year"]
        return int(year) if year else None

    def conditions(self, answers: dict[str, Any]) -> Iterator[tuple[str, Any]]:
        if answers.get("roma_population") and not answers.get("roma_population_source"):
            yield "roma_population_source", _("Enter who published the figure, and where")
        decided, pending = answers.get("decided_on"), answers.get("mandate_pending_until")
        waiting = pending or "mandate_pending_until" in self.errors
        if not (self.has_files() or waiting):
            yield "letter", _("Choose the letter or council decision")
        if decided and decided > clock.today():
            yield "decided_on", _("The date of the decision lies in the future. Enter a day before")

    def clean_mandate_pending_until(self) -> Any:
        day = self.cleaned_data["mandate_pending_until"]
        known = self.draft.mandate_pending_until if self.draft else None
        if day and day != known and day < clock.today():
            raise forms.ValidationError(
                _("The day of the decision still to come lies in the past. Enter a day to come")
            )
        return day


class CheckForm(JoinForm):
    button = _("Send the application")
    traps = True

    authorised = forms.BooleanField(
        error_messages={"required": _("Confirm that you are authorised to send this application")},
        help_text=_(
            "If the application is accepted, the names, the place, the kind of authority and the "
            "website are published. Contact details and your texts never are."
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
JOURNEY = Journey(Kind.JOIN, FIELDSETS, CheckForm, "membership/join_start_form.html")
