"""What becomes public by a decision, line by line, as the plan shows it."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from alliance_site.names import countries
from alliance_site.registry import Said
from alliance_site.text import days
from membership.dates import day_in_words
from membership.models import Participant, PopulationStatement, Signatory
from membership.public import facts


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
        head = ", ".join(filter(None, (entry.head_name, entry.head_office)))
        yield _line(_("Head of the authority"), head)
    yield _line(_("Participant since"), days.in_words(since))
    for statement in statements:
        said = facts.population(statement)
        yield _line(said.label, f"{said.value} ({said.note})")
    yield from _labelled(entry, "themes", "source", "source_fr")


def kept_inside(application: Any) -> Iterator[str]:
    """Yield what the Task Force keeps of an application beside the entry."""
    if application.contact_name:
        yield _("Not public: the contact person is kept for the Task Force.")


def signatory(entry: Signatory) -> Iterator[str]:
    """Yield all that the page of the Declaration and the open data will say."""
    yield from _labelled(entry, "authority", "country", "kind", "person", "function", "function_fr")
    if entry.signed_on:
        signed = day_in_words(entry.signed_on, entry.precision)
        yield _line(_("Signed on"), signed)
    yield from _labelled(entry, "occasion", "occasion_fr", "source", "source_fr")


def languages(row: Any) -> dict[str, Said]:
    """Return what the lines of a row say in a language that its columns tell."""
    return {
        line: Said(_shown(row, field), language)
        for field in row._meta.concrete_fields
        if (language := _language(row, field.name))
        for line in _labelled(row, field.name)
    }


def _language(row: Any, name: str) -> str:
    if own := getattr(row, f"{name}_language", ""):
        return str(own)
    if name.endswith("_fr"):
        return "fr"
    return "en" if name.endswith("_en") or hasattr(row, f"{name}_fr") else ""


def _labelled(row: Any, *names: str) -> Iterator[str]:
    for name in names:
        field = row._meta.get_field(name)
        if value := _shown(row, field):
            yield _line(str(field.verbose_name), value)


def _shown(row: Any, field: Any) -> str:
    value = field.value_from_object(row)
    if field.name == "country":
        return str(countries.name(value))
    if isinstance(value, list):
        labels = dict(field.pairs())
        return ", ".join(str(labels.get(key, key)) for key in value)
    if field.choices and value:
        return str(getattr(row, f"get_{field.name}_display")())
    return str(value or "")


def _line(label: str, value: str) -> str:
    return _("%(label)s: %(value)s") % {"label": label[:1].upper() + label[1:], "value": value}
