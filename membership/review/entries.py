"""What becomes public by a decision, as the plan and as the applicant sees it.

Both are printed from the row that the register would make, see ``register.entry_of``.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import cast

from django.db.models import Field, Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from alliance_site.names import countries
from alliance_site.names.gazetteer import Found
from alliance_site.registry import Said
from alliance_site.text import days
from membership import dates, register
from membership.dates import day_in_words
from membership.models import (
    CooperationProposal,
    DeclarationSignature,
    JoinApplication,
    Participant,
    PopulationStatement,
    Signatory,
)
from membership.public import facts
from membership.review import answers


def participant(
    entry: Participant, statements: Iterable[PopulationStatement], since: date
) -> Iterator[str]:
    """Yield all that the page of a participant and the open data will say."""
    yield from _labelled(
        entry,
        "official_name",
        "second_official_name",
        "name_en",
        "name_fr",
        "kind",
        "country",
        "website",
    )
    if entry.head_name:
        yield _line(_("Head of the authority"), _both(entry.head_name, entry.head_office))
    yield _line(_("Participant since"), days.in_words(since))
    for statement in statements:
        said = facts.population(statement)
        yield _line(said.label, f"{said.value} ({said.note})")
    yield from _labelled(entry, "themes", "source", "source_fr")


def position(entry: Participant, place: Found | None) -> Iterator[str]:
    """Yield where the map will show it, on what ground, and what is left for staff to do."""
    if entry.latitude is None or entry.longitude is None:
        if place:
            yield _("Several places have this name, so none is proposed.")
        yield _("No position: the map does not show it until somebody enters one in the entry.")
        return
    said = {"position": f"{entry.latitude:.2f}, {entry.longitude:.2f}"}
    if place is None:
        yield _("Position: %(position)s") % said
    else:
        said["place"] = place.name
        sentence = _(
            "Position: %(position)s (GeoNames: %(place)s); it can be corrected in the entry"
        )
        yield sentence % said


def internal_lines(application: JoinApplication) -> Iterator[str]:
    """Yield what the Task Force keeps of an application beside the entry."""
    if application.contact_name:
        yield _("Not public: the contact details are for the Task Force only.")


def signatory(entry: Signatory) -> Iterator[str]:
    """Yield all that the page of the Declaration and the open data will say."""
    yield from _labelled(entry, "authority", "country", "kind", "person", "function", "function_fr")
    if entry.signed_on:
        signed = day_in_words(entry.signed_on, entry.precision)
        yield _line(_("Signed on"), signed)
    yield from _labelled(entry, "occasion", "occasion_fr", "source", "source_fr")


def preview_of_participant(application: JoinApplication) -> Iterator[str]:
    """Yield the entry as the applicant sees it before and while it is read: names, then facts.

    The facts read as on the page of the entry, of which the check page shows a picture.
    """
    entry = register.entry_of(application)
    yield entry.official_name
    yield entry.second_official_name
    yield entry.name_en or entry.name_fr
    for fact in facts.planned(entry, register.statements_of(application)):
        note = f" ({fact.note})" if fact.note else ""
        yield _line(fact.label, (fact.url or capfirst(fact.value)) + note)


def preview_of_signatory(signature: DeclarationSignature) -> Iterator[str]:
    """Yield the signature as whoever signs sees it; its day may still be that of the decision."""
    entry = Signatory(**register.facts_of(signature, dates.today()))
    yield entry.authority
    yield _place(entry.country)
    yield capfirst(answers.shown(entry, "kind"))
    if signature.signed_on and entry.signed_on:
        yield day_in_words(entry.signed_on, entry.precision)
    yield entry.occasion
    yield _both(entry.person, entry.function)


def preview_of_cooperation(proposal: CooperationProposal) -> Iterator[str]:
    entry = register.cooperation_of(proposal, dates.today())
    if entry.organisation_agrees:
        yield entry.organisation
        yield _place(entry.country)
        yield _("only once the participant agrees as well")


def languages(row: Model) -> dict[str, Said]:
    """Return what the lines of a row say in a language that its columns tell."""
    return {
        line: Said(answers.shown(row, field.name), language)
        for field in row._meta.concrete_fields
        if (language := _language(row, field.name))
        for line in _labelled(row, field.name)
    }


def _language(row: Model, name: str) -> str:
    if own := getattr(row, f"{name}_language", ""):
        return str(own)
    if name.endswith("_fr"):
        return "fr"
    return "en" if name.endswith("_en") or hasattr(row, f"{name}_fr") else ""


def _labelled(row: Model, *names: str) -> Iterator[str]:
    for name in names:
        field = cast(Field, row._meta.get_field(name))
        if value := answers.shown(row, name):
            yield _line(str(field.verbose_name), value)


def _line(label: str, value: str) -> str:
    return _("%(label)s: %(value)s") % {"label": label[:1].upper() + label[1:], "value": value}


def _both(name: str, office: str) -> str:
    return ", ".join(filter(None, (name, office)))


def _place(country: str) -> str:
    note = countries.footnote(country)
    name = str(countries.name(country))
    return f"{name} (* {note})" if note else name
