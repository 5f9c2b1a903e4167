"""The entry as the applicant sees it: before it is sent, and once it is public."""

from collections.abc import Callable
from dataclasses import asdict

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from membership import register
from membership.models import Cooperation
from membership.process.kinds import Kind
from membership.public import facts, maps
from membership.public.searching import search_rows
from membership.views.guarded import address


def shown(entry, rows, name_url=""):
    """Return an entry as a card shows it: its rows of facts and its place on the map."""
    dot = maps.dot(entry.longitude, entry.latitude, entry.is_regional)
    return {
        "participant": entry,
        "facts": rows,
        "name_url": name_url,
        "map": maps.cut_out(dot, _("Map: %(name)s") % {"name": entry.name()}) if dot else "",
    }


def of_participant(application):
    entry = application.participant
    if entry is None or not entry.live:
        return None
    rows = [asdict(fact) for fact in facts.of(entry)]
    return {
        "entry": shown(entry, rows),
        "url": search_rows.address(entry, get_language()),
        "picture_url": address("picture", application),
    }


def of_signatory(signature):
    line = signature.signatory
    if line is None or line.withdrawn_on:
        return None
    url = search_rows.address_of_signatory(line, get_language())
    return {"number": line.number, "url": url}


def of_proposal(proposal):
    """Return the participants on whose pages a cooperation stands, if it has come to one."""
    cooperation = Cooperation.objects.filter(proposal=proposal.pk).first()
    if cooperation is None:
        return None
    agreeing = cooperation.agreeing.filter(live=True) if cooperation.organisation_agrees else []
    language = get_language()
    pages = [
        {"name": each.name(language), "url": search_rows.address(each, language)}
        for each in agreeing
    ]
    return {"cooperation": cooperation, "pages": pages}


WELCOMES: dict[str, Callable[..., object]] = {
    Kind.JOIN: of_participant,
    Kind.SIGN: of_signatory,
    Kind.COOPERATE: of_proposal,
}


def welcome(case):
    """Return what became public of a case, or nothing where nothing did, or no longer is."""
    found = WELCOMES.get(case.kind)
    return found(case) if found else None


def planned_participant(application, sections):
    """Return name, facts and place; what was asked for leads back to its question."""
    entry = register.entry_of(application)
    changes = {row["name"]: row["change_url"] for section in sections for row in section["rows"]}
    planned = facts.planned(entry, register.statements_of(application))
    rows = [asdict(fact) | {"change_url": changes.get(fact.answer, "")} for fact in planned]
    return shown(entry, rows, changes.get("name", "")) | {"place": register.proposed(application)}


PREVIEWS: dict[str, Callable[..., object]] = {Kind.JOIN: planned_participant}


def preview(draft, sections):
    """Return what a page of its own will show, or nothing where a case comes to none."""
    found = PREVIEWS.get(draft.kind)
    return found(draft, sections) if found else None
