"""The entry of a participant before there is one, as its page will show it."""

from collections.abc import Callable
from dataclasses import asdict

from membership import register
from membership.process.kinds import Kind
from membership.public import facts
from membership.views.welcome import shown


def of_participant(application, sections):
    """Return name, facts and place; what was asked for leads back to its question."""
    entry = register.entry_of(application)
    changes = {
        row["name"]: f"{section['change_url']}#{row['target']}"
        for section in sections
        for row in section["rows"]
        if section["change_url"]
    }
    planned = facts.planned(entry, register.statements_of(application))
    rows = [asdict(fact) | {"change_url": changes.get(fact.answer, "")} for fact in planned]
    return shown(entry, rows, changes.get("name", ""))


PREVIEWS: dict[str, Callable[..., object]] = {Kind.JOIN: of_participant}


def preview(draft, sections):
    """Return what a page of its own will show, or nothing where a case comes to none."""
    found = PREVIEWS.get(draft.kind)
    return found(draft, sections) if found else None
