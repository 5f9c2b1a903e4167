"""The public forms as they are printed: each question once, as its page asks it, answered by hand.

Nothing here is typed a second time: labels, hints and choices are those of the pages.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import ceil

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from membership.forms.fields.days import DayField
from membership.forms.fields.files import FilesField
from membership.forms.fields.texts import Line, Paragraphs
from membership.forms.page import PageForm
from membership.forms.spam import HONEYPOT
from membership.forms.steps import Journey

ON_A_LINE = 75  # characters that a hand writes across a page
MOST_LINES = 9  # a longer text goes on a sheet of its own
# What a hint says of the screen only, in the words of paper.
HINTS: Mapping[str, Promise] = {
    "text_language": _("Any language is welcome."),
    "themes": _("Tick all that fit."),
    "mandate": _("If you need a model of a decision, call or write to us."),
}


@dataclass(frozen=True, slots=True)
class Question:
    """A question and where it is answered: ``boxes`` to tick, a ``day``, or ``lines`` to write on.

    What is to be enclosed has none of them; a ``tick`` is a sentence with one box before it.
    """

    name: str
    label: str
    hint: str = ""
    optional: str = ""
    boxes: tuple[str, ...] = ()
    lines: tuple[int, ...] = ()
    day: bool = False
    tick: bool = False
    enclosed: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """What stands under one heading of the form."""

    heading: str
    lead: str = ""
    questions: tuple[Question, ...] = ()


def parts(journey: Journey) -> Iterator[Part]:
    """Yield the parts of a form in the order of its pages, at the end the ticks of the last.

    What the first page says before all questions, the paper says in words of its own.
    """
    for step in journey.steps:
        form = step.form()
        groups = form.groups or ((step.heading, tuple(form.fields)),)
        for number, (legend, names) in enumerate(groups):
            lead = "" if number or step is journey.steps[0] else str(step.lead)
            yield Part(str(legend or step.heading), lead, tuple(questions(form, names)))
    if journey.check:
        last = journey.check.base_fields
        if ticks := tuple(_question(name, last[name]) for name in last if asks(name, last[name])):
            yield Part(str(_("Before you send it")), questions=ticks)


def questions(form: PageForm, names: tuple[str, ...]) -> Iterator[Question]:
    yield from (
        _question(name, form.fields[name]) for name in names if asks(name, form.fields[name])
    )


def asks(name: str, asked: forms.Field) -> bool:
    """Say whether people are asked this: neither a trap for programs nor what a page carries."""
    return name != HONEYPOT and not asked.widget.is_hidden


def _question(name: str, asked: forms.Field) -> Question:
    optional = getattr(asked, "optional_note", None)
    is_tick = isinstance(asked, forms.BooleanField)
    if optional is None:
        optional = "" if asked.required or is_tick else _("optional")
    enclosed = isinstance(asked, FilesField)
    hint = _("Enclose it, in any language. A copy is enough.") if enclosed else asked.help_text
    return Question(
        name,
        str(asked.label),
        hint=str(HINTS.get(name, hint)),
        optional=str(optional),
        boxes=_boxes(asked),
        lines=() if enclosed or is_tick else _lines(asked),
        day=isinstance(asked, DayField),
        tick=is_tick,
        enclosed=enclosed,
    )


def _boxes(asked: forms.Field) -> tuple[str, ...]:
    """Return what can be ticked; a long list is for a screen, on paper one writes."""
    short = (forms.RadioSelect, forms.CheckboxSelectMultiple)
    if not isinstance(asked.widget, short):
        return ()
    return tuple(str(label) for value, label in asked.widget.choices if value)


def _lines(asked: forms.Field) -> tuple[int, ...]:
    """Return as many lines as an answer takes."""
    if isinstance(asked, DayField) or _boxes(asked):
        return ()
    if isinstance(asked, Paragraphs):
        return tuple(range(min(MOST_LINES, ceil(asked.longest / ON_A_LINE))))
    return tuple(range(ceil(asked.longest / (2 * ON_A_LINE)))) if isinstance(asked, Line) else (0,)
