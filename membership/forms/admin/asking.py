"""What staff fill in to ask an applicant something: kind, answers meant, last day."""

from datetime import date

from django import forms
from django.utils.text import Truncator
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext

from alliance_site.text import days
from membership import review
from membership.forms.corrections import correctable
from membership.models import Submission
from membership.process.questions import FILES, TYPES, QuestionKind
from membership.review.answers import label_of, shown

LONGEST_SHOWN = 60


def kinds() -> list[tuple[str, str]]:
    """Return the kinds of questions, each with the time that it proposes."""
    return [
        (
            kind.value,
            ngettext(
                "%(kind)s (%(days)s working day for the answer)",
                "%(kind)s (%(days)s working days for the answer)",
                TYPES[kind].within,
            )
            % {"kind": kind.label, "days": TYPES[kind].within},
        )
        for kind in QuestionKind
    ]


class AskingFields(forms.Form):
    """To be mixed into the form of a transition, which drops what it does not ask for."""

    question_kind = forms.ChoiceField(
        label=_("What kind of question is it?"),
        choices=kinds,
        widget=forms.RadioSelect,
        initial=QuestionKind.ASKING,
        error_messages={"required": _("Choose what kind of question it is.")},
    )
    question_fields = forms.MultipleChoiceField(
        label=_("Which answers is it about?"),
        widget=forms.CheckboxSelectMultiple,
        required=False,
        help_text=_(
            "The letter names them as the form does, and the applicant can correct exactly these "
            "while answering."
        ),
    )
    answer_by = forms.DateField(
        label=_("Last day for the answer"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),  # as browsers read it
        required=False,
        help_text=_("Leave it empty for the time that the kind of question proposes."),
    )

    def offer_answers_of(self, case: Submission) -> None:
        """Let exactly the answers of this case be chosen, each as it stands now."""
        names = [*correctable(case.kind), FILES]
        self.fields["question_fields"].choices = [(name, offer(case, name)) for name in names]  # type: ignore[attr-defined]

    def clean_question_fields(self) -> tuple[str, ...]:
        return tuple(self.cleaned_data["question_fields"])

    def clean_answer_by(self) -> date | None:
        day = self.cleaned_data["answer_by"]
        first, last = review.days_for_answers()
        if day and not first <= day <= last:
            raise forms.ValidationError(
                _("Give a day from %(first)s to %(last)s for the answer.")
                % {"first": days.in_words(first), "last": days.in_words(last)}
            )
        return day


def offer(case: Submission, name: str) -> str:
    """Return an answer as it is offered: its label, and the beginning of what stands there."""
    label = label_of(case, name)
    said = "" if name == FILES else Truncator(shown(case, name)).chars(LONGEST_SHOWN)
    if said and label.endswith("?"):
        return f"{label} {said}"
    return _("%(label)s: %(value)s") % {"label": label, "value": said} if said else label
