"""The page of an application about the letter: it is here, it comes on a day, or there is none."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, cast

from django import forms
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import get_language, gettext, gettext_lazy
from django.utils.translation import gettext_lazy as _

from membership import dates
from membership.forms.fields.choices import Radio
from membership.forms.fields.days import DayField, wrong_days
from membership.forms.fields.files import FilesField
from membership.forms.fields.sentences import Sentence
from membership.forms.fields.texts import Line
from membership.forms.introductions import language_sheets
from membership.forms.page import FILE_HINT, PageForm
from membership.process.choices import Mandate
from membership.process.kinds import Kind

PENDING = "mandate_pending_until"
# The day that belongs to a choice. One that belongs to another is no mistake and is not kept.
DAY_OF = {Mandate.HERE: "decided_on", Mandate.COMING: PENDING, Mandate.MODEL: PENDING}


class ModelHint:
    """A hint that is looked for only once it is shown: where the model decision is.

    It leads to that in the reader's language, else to what joining means.
    """

    def __html__(self) -> str:
        model = language_sheets.decision(str(get_language()))
        return format_html(
            gettext('There is <a href="{url}">a model of a decision</a> that you may use.'),
            url=model.decision if model else reverse("membership:join"),
        )

    __str__ = __html__


class LetterForm(PageForm):
    """Whoever has no letter gives a day instead; files are kept whatever is chosen.

    Without a choice files and day tell which one is meant, as in rows of before it was asked. A
    correction may show some of the fields: what the row says of the others counts with them.
    """

    kind = Kind.JOIN
    files_in = "letter"
    groups = (
        ("", ("mandate",)),
        (_("If you have it"), ("letter", "deciding_body", "decided_on")),
        (_("If it is still to come, or you need a model"), (PENDING,)),
    )

    mandate = Radio(
        label=_("Do you have the letter or decision?"),
        choices=Mandate.choices,
        optional_note="",
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
        label=_("On which day do you expect it?"),
        shape=_("Enter the day of the decision as day, month and year, like 24 11 2026"),
        help_text=_(
            "A guess is enough. You can send the form without the letter, and the letter later "
            "from your own page."
        ),
        optional_note="",
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if "mandate" in self.fields:
            self.fields["mandate"].help_text = cast(str, ModelHint())
        self.initial["mandate"] = self.said({**self.not_shown(), **self.initial})

    def not_shown(self) -> dict[str, object]:
        """Return what the row says of the answers of this page that stand in no field here."""
        names = {"mandate", *DAY_OF.values()} - self.fields.keys()
        return {name: getattr(self.draft, name) for name in names if self.draft}

    def said(self, answers: Mapping[str, object]) -> str:
        """Return what is chosen, or meant where nothing is; a day says most."""
        if answers.get("mandate"):
            return str(answers["mandate"])
        if answers.get(PENDING):
            return Mandate.COMING
        return Mandate.HERE if self.has_files() else ""

    def is_filled_in(self) -> bool:
        return bool(self.initial["mandate"])

    def clean(self) -> dict[str, object]:
        wrong = dict.fromkeys(self.errors.keys() & {PENDING}, True)  # a day all the same
        said = self.said(self.not_shown() | self.cleaned_data | wrong)
        if "mandate" in self.fields:
            self.cleaned_data["mandate"] = said
            for name in {*DAY_OF.values()} - {DAY_OF.get(Mandate(said)) if said else None}:
                if said:
                    self.errors.pop(name, None)
                    self.cleaned_data[name] = None
        return super().clean()

    def conditions(self, answers: dict[str, object]) -> Iterator[tuple[str, Sentence]]:
        said = self.said(answers)
        if not said:
            yield "mandate", gettext_lazy("Say whether you have the letter or decision")
        elif DAY_OF[Mandate(said)] == PENDING and not answers.get(PENDING):
            yield PENDING, _("Enter the day on which you expect it; a guess is enough")
        elif said == Mandate.HERE and not self.has_files():
            yield (
                "letter",
                _("Choose the letter or council decision, or say that it is still to come"),
            )
        in_the_future = _("The date of the decision is in the future. Enter an earlier day")
        yield from wrong_days("decided_on", answers, in_the_future)

    def clean_mandate_pending_until(self) -> date | None:
        day = self.cleaned_data[PENDING]
        known = self.draft.mandate_pending_until if self.draft else None
        if day and day != known and day < dates.today():
            raise forms.ValidationError(
                _("The day given for the coming decision is in the past. Enter a day in the future")
            )
        if day and day > dates.today() + dates.LONGEST_WAIT:
            raise forms.ValidationError(
                _("The day of the decision is more than two years away. Check the year")
            )
        return day
