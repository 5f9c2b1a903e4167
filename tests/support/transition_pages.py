"""The page of a transition, as the tests ask for it and read it."""

from django.forms import MultipleChoiceField
from django.urls import reverse

from membership.process.states import State
from tests.support.builders import (
    MAKERS,
)
from tests.support.process import waited


def case_for(transition):
    """Return a case that this transition may leave from, and has waited long enough."""
    state = next(state for state in transition.sources if state != State.DRAFT)
    return waited(MAKERS[transition.kinds[0]](state=state))


def transition_url(case, transition="accept"):
    return reverse("queue:transition", args=[case.pk, transition])


def fields(page):
    """Return what the form of its page would send as it stands."""
    form = page.context["form"]
    values = {name: form[name].value() for name in form.fields}
    boxes = {name for name, field in form.fields.items() if isinstance(field, MultipleChoiceField)}
    sent = {name: value for name, value in values.items() if value or name not in boxes}
    return {name: value or "" for name, value in sent.items()}


SHOWN = ("warnings", "effects", "notes", "letters")


def marked(page):
    """Return the lines that a page marks as changed."""
    parts = [part for name in SHOWN for part in page.context[name]]
    lines = [line for part in parts for line in (part, *getattr(part, "lines", ()))]
    return [getattr(line, "text", getattr(line, "heading", "")) for line in lines if line.changed]
