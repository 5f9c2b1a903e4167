"""What staff fill in when they take a step with a case."""

from django import forms
from django.utils.translation import gettext_lazy as _

from membership.choices import DeclineReason


class NoteForm(forms.Form):
    text = forms.CharField(
        max_length=3000, error_messages={"required": _("Write the note before you keep it.")}
    )


class StepForm(forms.Form):
    """The step's own fields: only those it needs are shown."""

    version = forms.IntegerField(widget=forms.HiddenInput)
    fingerprint = forms.CharField(widget=forms.HiddenInput)
    reason = forms.ChoiceField(label=_("Reason"), choices=[("", "—"), *DeclineReason.choices])
    message = forms.CharField(
        label=_("Your words to the applicant"),
        widget=forms.Textarea({"rows": 5}),
        max_length=3000,
        help_text=_("They stand in the letter in place of {message}, and on the status page."),
    )
    decision_body = forms.CharField(
        label=_("Body that decided"), max_length=120, required=False, initial=""
    )
    decision_on = forms.DateField(
        label=_("Day of the decision"),
        required=False,
        widget=forms.DateInput({"type": "date"}),
    )
    decision_document = forms.CharField(label=_("Document number"), max_length=60, required=False)
    subject = forms.CharField(label=_("Subject of the letter"), max_length=200)
    body = forms.CharField(
        label=_("Letter"), widget=forms.Textarea({"rows": 18}), max_length=20_000
    )
    note = forms.CharField(
        label=_("Note for colleagues"),
        widget=forms.Textarea({"rows": 3}),
        max_length=3000,
        help_text=_("Never sent to the applicant."),
    )

    def __init__(self, *args, step, **kwargs):
        super().__init__(*args, **kwargs)
        for name in self.fields.keys() - self.needed(step):
            del self.fields[name]
        self.fields["note"].required = step.note_required

    @staticmethod
    def needed(step):
        """Return the names of the fields that a step asks for."""
        needed = {"version", "fingerprint", "note"}
        if step.name == "decline":
            needed.add("reason")
        if step.name in {"ask", "reply"}:
            needed.add("message")
        if step.name in {"accept", "decline"}:
            needed |= {"decision_body", "decision_on", "decision_document"}
        return needed | ({"subject", "body"} if step.letter else set())

    def decision(self):
        """Return what ``review.move`` takes, in its words."""
        answers = {name: value for name, value in self.cleaned_data.items() if value}
        letter = (answers.pop("subject", ""), answers.pop("body", ""))
        return answers | ({"letter": letter} if any(letter) else {})

    def start_over(self, plan):
        """Point the form at a fresh plan, and keep everything that was typed."""
        data = self.data.copy()  # type: ignore[attr-defined]  # what was posted can be copied
        data["version"], data["fingerprint"] = plan.version, plan.fingerprint
        self.data = data
