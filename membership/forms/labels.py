"""How the forms call what they ask, for the copy of the answers in a letter."""

from collections.abc import Mapping

from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _

from membership.forms import message
from membership.forms.fields.sentences import Sentence
from membership.forms.journeys import JOURNEYS
from membership.models import model_of
from membership.process.kinds import Kind

# On its page such a label stands below a heading, in a letter alone: the row's own word is used.
CLEAR_ON_THEIR_PAGE_ONLY = {
    "head_name",
    "contact_name",
    "contact_email",
    "mandate_pending_until",
}
# Where that says too little as well.
IN_FULL: Mapping[str, Sentence] = {
    "head_office": _("Office of the political leader"),
    "signer_office": _("Office of the person who signs"),
    "contact_job": _("Job title of the contact person"),
    "contact_telephone": _("Telephone number of the contact person"),
}


def of_all_forms() -> dict[Kind, dict[str, Sentence]]:
    """Return the label of each question, by kind and name."""
    labels = {
        journey.kind: {
            name: IN_FULL.get(name, field.label)
            for step in journey.steps
            for name, field in step.form.base_fields.items()
            if field.label and name not in CLEAR_ON_THEIR_PAGE_ONLY
        }
        for journey in JOURNEYS.values()
    }
    # Who writes to us is asked for a name once, and kept as name and contact.
    labels[Kind.MESSAGE]["name"] = message.MessageForm.base_fields["contact_name"].label or ""
    return labels


def alone(kind: str, name: str, label: Sentence) -> Sentence:
    """Return how a field is called on a page that is not its own."""
    if name in CLEAR_ON_THEIR_PAGE_ONLY:
        return capfirst(model_of(kind)._meta.get_field(name).verbose_name)  # type: ignore[union-attr]
    return IN_FULL.get(name, label)
