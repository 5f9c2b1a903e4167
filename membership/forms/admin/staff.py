"""What staff fill in when they do something with a case."""

from collections.abc import Collection
from datetime import date
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from membership import review
from membership.forms.admin.asking import AskingFields
from membership.forms.admin.seen_plans import SeenPlanForm
from membership.forms.fields.staff_texts import StaffLine, StaffParagraphs
from membership.letters import texts
from membership.models import Submission
from membership.process.choices import DeclineReason
from membership.process.decisions import Decision
from membership.process.errors import NoteRequired, ReviewError
from membership.process.transitions import Transition

# These stand in the letter.
READ_BY_APPLICANT = ("reason_words", "next_steps", "message", "subject", "body")


class NoteForm(forms.Form):
    text = StaffParagraphs(
        max_length=3000, error_messages={"required": _("Write the note before you save it.")}
    )


class TransitionForm(AskingFields, SeenPlanForm):
    """The fields of a transition: only those that it asks for are shown."""

    decision_on = forms.DateField(
        label=_("Day of the decision"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),  # as browsers read it
        help_text=_("Today or an earlier day. What you see below is for this day."),
        error_messages={"required": _("Give the day of the decision, today or an earlier one.")},
    )
    reason = forms.ChoiceField(
        label=_("Reason"),
        choices=[("", "—"), *DeclineReason.choices],
        help_text=_("It appears in the letter, in the language of the applicant."),
        error_messages={"required": _("Choose the reason: nobody is refused without one.")},
    )
    reason_words = StaffParagraphs(
        label=_("Reason in your own words"),
        widget=forms.Textarea({"rows": 4}),
        max_length=1500,
        required=False,
        help_text=_(
            "They appear in the letter below the reason. With “Another reason, in your own words” "
            "they are required, and the letter gives no other reason."
        ),
    )
    next_steps = StaffParagraphs(
        label=_("What the applicant can do now"),
        widget=forms.Textarea({"rows": 3}),
        max_length=1500,
        required=False,
        help_text=_(
            "For each reason but the last the letter says it by itself; your words appear below. "
            "With “Another reason, in your own words” they are required."
        ),
    )
    message = StaffParagraphs(
        label=_("Your words to the applicant"),
        widget=forms.Textarea({"rows": 5}),
        max_length=3000,
        help_text=_("They appear in the letter in place of {message}, and on the status page."),
        error_messages={
            "required": _("Write your words to the applicant: without them there is no letter.")
        },
    )
    decision_body = StaffLine(
        label=_("Body that decided"),
        max_length=120,
        required=False,
        help_text=_("The body of the Alliance, for example the Bureau; not the applicant’s own."),
    )
    decision_document = StaffLine(label=_("Document number"), max_length=60, required=False)
    subject = StaffLine(
        label=_("Subject of the letter"),
        max_length=200,
        error_messages={"required": _("Write the subject of the letter.")},
    )
    body = StaffParagraphs(
        label=_("Text of the letter"),
        widget=forms.Textarea({"rows": 18}),
        max_length=20_000,
        help_text=_("Names in braces are filled in. Below is the letter as it will be read."),
        error_messages={"required": _("Write the text of the letter.")},
    )
    note = StaffParagraphs(
        label=_("Note for colleagues"),
        widget=forms.Textarea({"rows": 3}),
        max_length=3000,
        help_text=_("Never sent to the applicant."),
        error_messages={"required": NoteRequired.message},
    )

    def __init__(
        self,
        *args: Any,
        transition: Transition,
        letter: str = "",
        language: str = "",
        case: Submission | None = None,
        **kwargs: Any,
    ) -> None:
        """``letter`` is the code of its letter, whose text may name only what it knows.

        ``language`` is that in which the applicant reads.
        """
        super().__init__(*args, **kwargs)
        for name in READ_BY_APPLICANT:
            self.fields[name].widget.attrs["lang"] = language
        self.letter = letter
        for name in self.fields.keys() - self.needed(transition):
            del self.fields[name]
        self.fields["note"].required = transition.note_required
        if case and transition.poses:
            self.offer_answers_of(case)

    @staticmethod
    def needed(transition: Transition) -> set[str]:
        """Return the names of the fields that a transition has."""
        needed = {"version", "fingerprint", "seen", "note", *transition.asks}
        return needed | ({"subject", "body"} if transition.letter else set())

    def clean_decision_on(self) -> date:
        day = self.cleaned_data["decision_on"]
        try:
            review.check_day(day)
        except ReviewError as error:
            raise forms.ValidationError(str(error)) from error
        return day

    def clean(self) -> dict[str, object]:
        answers = super().clean() or {}
        if answers.get("reason") == DeclineReason.OTHER and not answers.get("reason_words"):
            self.add_error("reason_words", _("Write the reason: it appears in the letter."))
        if answers.get("reason") == DeclineReason.OTHER and not answers.get("next_steps"):
            self.add_error(
                "next_steps", _("Say what the applicant can do now: it appears in the letter.")
            )
        if {"subject", "body"} <= answers.keys():
            found = texts.faults(self.letter, answers["subject"], answers["body"])
            for name, sentences in found.items():
                self.add_error(name, sentences)
        return answers

    def decision(self) -> Decision:
        """Return what was said so far, as ``review.plan`` and ``review.move`` take it."""
        said = {name: value for name, value in self.cleaned_data.items() if value}
        letter = (said.get("subject", ""), said.get("body", ""))
        return Decision(
            **{name: value for name, value in said.items() if name in Decision.__slots__},
            letter=letter if any(letter) else None,
        )

    def typed(self, without: Collection[str] = ()) -> list[forms.BoundField]:
        """Return the fields in which something was typed, to be read and copied only."""
        fields = [field for field in self.visible_fields() if field.value()]
        for field in fields:
            chosen = isinstance(field.field, forms.ChoiceField)
            field.field.widget.attrs["disabled" if chosen else "readonly"] = True
        return [field for field in fields if field.name not in without]

    def expect_only(self, *names: str) -> None:
        """Take back what is said about other fields: nothing is to be done yet."""
        for name in self.errors.keys() - set(names):
            del self.errors[name]
