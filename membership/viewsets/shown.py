"""A plan as its page shows it: lines under headings, and which of them are new to the reader."""

from dataclasses import dataclass
from types import MappingProxyType

from django.utils.translation import gettext as _

from alliance_site.registry import Said
from alliance_site.text import days
from membership import dates

NOTHING_SAID = Said("", "")


@dataclass(frozen=True, slots=True)
class Line:
    """A line; ``said`` is its end where that is in another language than its beginning."""

    text: str
    changed: bool = False
    said: Said = NOTHING_SAID

    @property
    def begins(self):
        return self.text.removesuffix(self.said.text)


@dataclass(frozen=True, slots=True)
class Part:
    """A heading with its lines; ``changed`` says that the heading itself is another one."""

    heading: str
    lines: tuple[Line, ...]
    changed: bool = False


def effects(plan, seen=None):
    """Return what the transition does, each line marked that its reader has not seen yet."""
    return [
        _part(effect.label, effect.preview.split("\n"), seen, effect.said)
        for effect in plan.effects
    ]


def warnings(plan, seen=None):
    """Return what the reviewer is warned of, each line marked that was not said before."""
    return [Line(text, _is_new(text, seen)) for text in plan.warnings]


def notes(plan, seen=None):
    """Return the notes of the case, those marked that were written since."""
    return [
        Line(text, _is_new(text, seen))
        for text in (
            _("%(author)s, %(day)s: %(text)s")
            % {
                "author": note.author or "–",
                "day": days.in_words(dates.day_of(note.created_at)),
                "text": note.text,
            }
            for note in plan.notes
        )
    ]


def letters(drafts, seen=None):
    """Return the letters as they will be read, each line marked that reads otherwise now."""
    known = {"lines": (seen or {}).get("letter")}
    return [
        _part(draft.finished_subject, draft.finished_body.splitlines(), known) for draft in drafts
    ]


def remembered(plan, drafts):
    """Return what the page carries along, to be compared with what the plan is then.

    ``drafts`` are the letters with the text that stands in the form, ``subject`` and
    ``body`` what the site proposed.
    """
    letter = plan.letters[0] if plan.letters else None
    return {
        "lines": _seen_lines(plan),
        "letter": [
            text for part in letters(drafts) for text in (part.heading, *_texts(part.lines))
        ],
        "subject": letter.subject if letter else "",
        "body": letter.body if letter else "",
    }


def gone(plan, seen):
    """Return the lines that the reader has seen and that no longer stand."""
    now = {text.strip() for text in _seen_lines(plan)}
    return [line for line in _lines(seen) if line and line not in now]


def _seen_lines(plan):
    lines = [text for part in effects(plan) for text in (part.heading, *_texts(part.lines))]
    return [*lines, *plan.warnings, *_texts(notes(plan))]


def letter_now(plan, seen):
    """Return the letter as it is made now, each line marked that is another one."""
    letter = plan.letters[0]
    known = {line.strip() for line in str(seen.get("body", "")).splitlines()}
    return _part(letter.subject, letter.body.splitlines(), {"lines": [*known, seen.get("subject")]})


def _part(heading, texts, seen, said=MappingProxyType({})):
    lines = tuple(Line(text, _is_new(text, seen), said.get(text, NOTHING_SAID)) for text in texts)
    return Part(heading, lines, _is_new(heading, seen))


def _is_new(text, seen):
    """Say whether a reader who has seen something has not seen this."""
    known = isinstance((seen or {}).get("lines"), list)
    return known and bool(text.strip()) and text.strip() not in _lines(seen)


def _lines(seen):
    lines = (seen or {}).get("lines", [])
    return [str(line).strip() for line in lines] if isinstance(lines, list) else []


def _texts(lines):
    return [line.text for line in lines]
