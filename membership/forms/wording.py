"""What each form says, word for word: questions, hints, choices, ticks and what is told."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from django import forms
from django.utils.translation import gettext as _

from membership.forms.journeys import JOURNEYS
from membership.forms.page import AuthorisedForm, PageForm
from membership.forms.spam import HONEYPOT
from membership.forms.steps import Journey
from membership.process.kinds import KINDS, Kind

ANY_NAME = "…"  # stands where a tick names the authority


def of_all_forms() -> dict[Kind, Callable[[], Mapping[str, object]]]:
    """Return for each kind a function that tells the wording in the language that is active."""
    return {journey.kind: partial(wording, journey) for journey in JOURNEYS.values()}


def wording(journey: Journey) -> dict[str, object]:
    """Return a form as lists and texts alone, so that two are equal where people read the same."""
    pages = [
        {
            "heading": str(step.heading),
            "lead": str(step.lead),
            "questions": list(questions(step.form)),
        }
        for step in journey.steps
    ]
    if journey.check:
        heading = _("Check your answers, then send")
        asked = list(questions(journey.check))
        pages.append(
            {"heading": heading, "lead": _("Nothing has been sent yet."), "questions": asked}
        )
    return {"form": str(KINDS[journey.kind].noun), "pages": pages}


def questions(form: type[PageForm]) -> Iterator[dict[str, object]]:
    """Yield what a page asks, in the order in which it stands there."""
    legends = {name: str(legend) for legend, names in form.groups for name in names}
    fields = form.base_fields
    for name in [*legends, *(name for name in fields if name not in legends)]:
        field = fields[name]
        if name == HONEYPOT or field.widget.is_hidden:
            continue
        yield {
            "name": name,
            "group": legends.get(name, ""),
            "label": label(form, name, field),
            "hint": str(field.help_text),
            "choices": choices(field),
            "optional": optional(field),
        }


def label(form: type[PageForm], name: str, field: forms.Field) -> str:
    if issubclass(form, AuthorisedForm) and name == "authorised":
        return str(form.authorised_by_name) % {"name": ANY_NAME}
    return str(field.label or "")


def choices(field: forms.Field) -> list[str]:
    """Return the choices in their words; a list of years or numbers is no wording."""
    offered = getattr(field, "choices", ())
    return [str(said) for value, said in offered if value != "" and str(said) != str(value)]


def optional(field: forms.Field) -> str:
    """Return what the page says beside a question that need not be answered."""
    said = getattr(field, "optional_note", None)
    if said is None:
        said = "" if field.required else _("optional")
    return str(said)
