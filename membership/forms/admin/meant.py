"""What staff fill in to say which participant a proposal means by a name in words."""

from django import forms
from django.utils.translation import gettext_lazy as _

from membership.forms.fields.staff_texts import StaffParagraphs
from membership.models import Participant


class MeantForm(forms.Form):
    participant = forms.ModelChoiceField(
        label=_("Participant"),
        queryset=Participant.objects.all(),
        empty_label=_("Choose one"),
        error_messages={
            "required": _("Choose the participant that is meant."),
            "invalid_choice": _("Choose a participant of the list."),
        },
    )
    note = StaffParagraphs(
        label=_("Note for colleagues"),
        required=False,
        max_length=2000,
        help_text=_("How you know. What the organisation typed is kept with it."),
    )
