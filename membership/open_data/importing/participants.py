"""Participants from a file: found again by identifier or number, else added or asked about."""

from collections.abc import Iterable, Iterator
from functools import partial
from typing import Any

from django.utils.translation import gettext as _

from alliance_site.models import User
from membership import register
from membership.models import MembershipPeriod, Participant
from membership.open_data.columns import STAFF_PARTICIPANT, Facts
from membership.open_data.importing import periods
from membership.open_data.importing.cells import (
    degrees,
    differs,
    exact_day,
    identifier,
    keys,
    lines,
    text_of,
    truth,
    website,
    whole_number,
)
from membership.open_data.importing.known import Known
from membership.open_data.importing.likeness import Named, uid_of
from membership.open_data.importing.rows import Outcome, Result, Row, carry_out
from membership.process.errors import RegisterError
from membership.register.participants import CORRECTED

READ = {
    "uid": identifier,
    "number": whole_number,
    "founding": truth,
    "latitude": degrees,
    "longitude": degrees,
    "themes": keys,
    "website": website,
    "confirmed_on": exact_day,
    "country": str.upper,
    "kind": str.lower,
    "other_names": lambda text: sorted(lines(text)),
}
OF_PERIODS = {"periods", "period_reasons", "period_sources"}
NO_FACTS = {"uid", "other_names", *OF_PERIODS}


def take_participants(
    rows: Iterable[Row], *, by: User | None = None, dry_run: bool
) -> Iterator[Outcome]:
    """Take rows one after the other and tell what became of each."""
    rows = list(rows)
    return carry_out(
        rows, partial(_take, known=Known(Named(rows), _says_nothing_new), by=by), dry_run=dry_run
    )


def _value(name: str, text: str) -> Any:
    return READ.get(name, str)(text)


def _take(row: Row, *, known: Known, by: User | None) -> Outcome:
    participant = known.find(row)
    if participant is None:
        participant = _add(row, by)
        known.add(participant)
        return Outcome(Result.ADDED, str(participant))
    # As it is now: a row that was refused may have touched the one in memory.
    participant = Participant.objects.get(pk=participant.pk)
    changed = _bring_in_line(participant, row, by)
    if changed:
        known.add(Participant.objects.get(pk=participant.pk))
    return Outcome(Result.CHANGED if changed else Result.UNCHANGED, str(participant), changed)


def _add(row: Row, by: User | None) -> Participant:
    facts = {name: _value(name, text) for name, text in row.cells.items() if name not in NO_FACTS}
    if uid := uid_of(row):
        facts["uid"] = uid
    memberships = periods.of(row)
    if not memberships:
        raise RegisterError(_("A new participant needs a period of membership."))
    participant = register.enter(by=by, periods=memberships, **facts)
    if row.get("other_names"):
        register.name_otherwise(participant, _other_names(row), by=by)
    return participant


def _bring_in_line(participant: Participant, row: Row, by: User | None) -> list[str]:
    """Change what differs, and return the columns; an identifier never changes."""
    now = list(participant.periods.order_by("counts_from"))
    changes = _changes(participant, now, row)
    if "uid" in changes:
        raise RegisterError(_("%(name)s has another uid.") % {"name": participant})
    plain = {name: value for name, value in changes.items() if name not in NO_FACTS}
    own = {name: plain.pop(name) for name in CORRECTED & plain.keys()}
    if plain:
        register.revise(participant, by=by, **plain)
    if own:
        register.correct(participant, by=by, **own)
    if "other_names" in changes:
        register.name_otherwise(participant, _other_names(row), by=by)
    return [*changes, *periods.bring_in_line(participant, now, row, by)]


def _changes(participant: Participant, now: list[MembershipPeriod], row: Row) -> dict[str, Any]:
    """Return what a row says otherwise than the register, but for the periods.

    An empty uid says nothing.
    """
    facts = Facts(participant, "en", now)
    return {
        name: _value(name, text)
        for name, text in row.cells.items()
        if name not in OF_PERIODS
        and (text or name != "uid")
        and differs(name, text, STAFF_PARTICIPANT[name].of(facts, name), READ)
    }


def _says_nothing_new(row: Row, participant: Participant) -> bool:
    now = list(participant.periods.order_by("counts_from"))
    texts = (STAFF_PARTICIPANT[name].of(Facts(participant, "en", now), name) for name in OF_PERIODS)
    return not _changes(participant, now, row) and all(
        row.get(name) == text_of(value, name)
        for name, value in zip(OF_PERIODS, texts, strict=True)
        if name in row.cells
    )


def _other_names(row: Row) -> list[tuple[str, str, str]]:
    names = []
    for line in lines(row.get("other_names")):
        kind, _comma, rest = line.partition(",")
        language, _comma, name = rest.partition(",")
        names.append((kind.strip(), language.strip(), name.strip()))
    return names
