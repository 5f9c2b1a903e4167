"""Signatories from a file: found again by running number, else added or asked about."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from alliance_site.models import User
from alliance_site.names.places import Match, Place, compare
from membership import register
from membership.models import Participant, Signatory
from membership.open_data.columns import STAFF_SIGNATORY, Facts
from membership.open_data.importing.cells import (
    differs,
    exact_day,
    identifier,
    known_day,
    whole_number,
)
from membership.open_data.importing.likeness import Named, number_of, settle
from membership.open_data.importing.rows import Outcome, Result, Row, carry_out
from membership.process.errors import RegisterError
from membership.register.duplicates import place_of

READ = {
    "number": whole_number,
    "withdrawn_on": exact_day,
    "country": str.upper,
    "kind": str.lower,
    "participant_uid": identifier,
}


def take_signatories(
    rows: Iterable[Row], *, by: User | None = None, dry_run: bool
) -> Iterator[Outcome]:
    """Take rows one after the other and tell what became of each."""
    rows = list(rows)
    known = {row.pk: row for row in Signatory.objects.select_related("participant")}
    take = partial(_take, known=known, named=Named(rows), by=by)
    return carry_out(rows, take, dry_run=dry_run)


def _take(row: Row, *, known: dict[int, Signatory], named: Named, by: User | None) -> Outcome:
    signatory = _find(row, known, named)
    if signatory is None:
        signatory = register.enter_signatory(by=by, **_facts(row.cells))
        known[signatory.pk] = signatory
        return Outcome(Result.ADDED, str(signatory))
    # As it is now: a row that was refused may have touched the one in memory.
    signatory = Signatory.objects.select_related("participant").get(pk=signatory.pk)
    changes = _changes(signatory, row)
    if changes:
        known[signatory.pk] = register.revise_signatory(
            signatory, by=by, **_facts({name: row.get(name) for name in changes})
        )
    return Outcome(Result.CHANGED if changes else Result.UNCHANGED, str(signatory), changes)


def _find(row: Row, known: dict[int, Signatory], named: Named) -> Signatory | None:
    """Return whom a row means, or nothing for somebody new; a likeness is a question."""
    place = Place((row.get("authority"),), row.get("country").upper(), row.get("kind").lower())
    number = number_of(row)
    alike = [
        (signatory, match)
        for signatory in known.values()
        if (match := compare(place, place_of(signatory)))
    ]
    if number and (signatory := _numbered(number, known, alike)):
        return signatory
    return settle(
        row,
        [each for each in alike if not named.tells_apart(row, *each)],
        lambda signatory: not _changes(signatory, row),
    )


def _numbered(
    number: int, known: dict[int, Signatory], alike: list[tuple[Signatory, Match]]
) -> Signatory | None:
    """Return who has a number, if it is of that place, or nothing."""
    found = next((each for each in known.values() if each.number == number), None)
    if found and not any(each is found and match.is_same_place for each, match in alike):
        raise RegisterError(
            _("Number %(number)s belongs to %(name)s.") % {"number": number, "name": found}
        )
    return found


def _changes(signatory: Signatory, row: Row) -> list[str]:
    facts = Facts(signatory, "en")
    return [
        name
        for name, text in row.cells.items()
        if differs(name, text, STAFF_SIGNATORY[name].of(facts, name), READ)
    ]


def _value(name: str, text: str) -> Any:
    return READ.get(name, str)(text)


def _facts(cells: dict[str, str]) -> dict[str, Any]:
    """Return cells as columns of ``Signatory``."""
    facts = {name: _value(name, text) for name, text in cells.items()}
    if "signed_on" in facts:
        signed_on, precision = (
            known_day(facts["signed_on"]) if facts["signed_on"] else (None, "day")
        )
        facts |= {"signed_on": signed_on, "precision": precision}
    if "participant_uid" in facts:
        facts["participant"] = _participant(facts.pop("participant_uid"))
    return facts


def _participant(uid: str) -> Participant | None:
    if not uid:
        return None
    try:
        return Participant.objects.get(uid=uid)
    except (Participant.DoesNotExist, ValidationError) as error:
        raise RegisterError(_("No participant has the uid %s.") % uid) from error
