"""How the forms call what they ask, for the copy of the answers in a letter."""

from membership.forms import message
from membership.forms.fields.sentences import Sentence
from membership.forms.journeys import JOURNEYS
from membership.process.kinds import Kind

# On its page such a label stands below a heading, in a letter alone: the row's own word is used.
CLEAR_ON_THEIR_PAGE_ONLY = {"head_name", "contact_name", "contact_email"}


def of_all_forms() -> dict[Kind, dict[str, Sentence]]:
    """Return the label of each question, by kind and name."""
    labels = {
        journey.kind: {
            name: field.label
            for step in journey.steps
            for name, field in step.form.base_fields.items()
            if field.label and name not in CLEAR_ON_THEIR_PAGE_ONLY
        }
        for journey in JOURNEYS.values()
    }
    # Who writes to us is asked for a name once, and kept as name and contact.
    labels[Kind.MESSAGE]["name"] = message.MessageForm.base_fields["contact_name"].label or ""
    return labels
