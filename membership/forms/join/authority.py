"""The page of an application about the authority itself."""

from collections.abc import Iterator

from django import forms
from django.utils.translation import gettext_lazy as _

from membership.forms.fields.addresses import WebsiteLine
from membership.forms.fields.numbers import PeopleField
from membership.forms.fields.sentences import Sentence
from membership.forms.fields.texts import Line
from membership.forms.page import PageForm
from membership.forms.places import ELSEWHERE, country_of_authority, kind_of_authority
from membership.process.choices import AuthorityKind
from membership.process.kinds import Kind


class AuthorityForm(PageForm):
    kind = Kind.JOIN
    has_honeypot = True
    name = Line(
        label=_("Official name, in your language and script"),
        longest=150,
        ask=_("Enter the official name of your authority"),
        named=_("The official name"),
        help_text=_("As it appears on your letterhead."),
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
    country = country_of_authority()
    authority_kind = kind_of_authority()
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

    def conditions(self, answers: dict[str, object]) -> Iterator[tuple[str, Sentence]]:
        if answers.get("country") == ELSEWHERE:
            yield "country", _("Write to us first: we will tell you whether you may take part")
        other = answers.get("authority_kind") == AuthorityKind.OTHER
        if other and not answers.get("authority_kind_other"):
            yield "authority_kind_other", _("Enter which kind of authority it is")
