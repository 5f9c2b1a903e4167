"""The page of an application about what the authority does."""

from collections.abc import Iterator

from django import forms
from django.utils.translation import gettext_lazy as _

from membership import dates
from membership.forms.contact import language_of_texts
from membership.forms.fields.choices import Choice, Several, capitalised
from membership.forms.fields.numbers import PeopleField
from membership.forms.fields.sentences import Sentence
from membership.forms.fields.texts import Line, Paragraphs
from membership.forms.page import PageForm
from membership.process.choices import Theme
from membership.process.kinds import Kind

ABOUT_THE_FIGURE = (
    "roma_population_source",
    "roma_population_year",
    "roma_population_official",
)


class WorkForm(PageForm):
    kind = Kind.JOIN
    groups = (
        (_("Your work"), ("work_now", "learn_or_share", "text_language", "themes")),
        (
            _("A figure on Roma residents"),
            ("roma_population", *ABOUT_THE_FIGURE),
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
    text_language = language_of_texts()
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
            + [
                (str(year), str(year))
                for year in range(dates.today().year, dates.FIRST_FIGURES - 1, -1)
            ]
        ),
        required=False,
        widget=forms.Select({"class": "control--short"}),
    )
    roma_population_official = forms.BooleanField(
        label=_("It is an official figure, from a census or a public office"), required=False
    )

    def clean_roma_population_year(self) -> int | None:
        year = self.cleaned_data["roma_population_year"]
        return int(year) if year else None

    def conditions(self, answers: dict[str, object]) -> Iterator[tuple[str, Sentence]]:
        if answers.get("roma_population") and not answers.get("roma_population_source"):
            yield "roma_population_source", _("Enter who published the figure, and where")
        if not answers.get("roma_population") and any(map(answers.get, ABOUT_THE_FIGURE)):
            yield "roma_population", _("Enter the figure, or leave its source, year and tick empty")
