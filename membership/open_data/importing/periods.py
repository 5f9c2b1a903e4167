"""Periods of membership in a file: it can add an end or a new period, and change no other."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from alliance_site.models import User
from membership import register
from membership.models import MembershipPeriod, Participant
from membership.open_data.columns import interval
from membership.open_data.importing.cells import keys, known_day, lines
from membership.open_data.importing.rows import Row
from membership.process.errors import RegisterError
from membership.register.periods import Period


class PeriodOfRow(Period):
    """A period with the text of its cell."""

    text: str


def of(row: Row) -> list[PeriodOfRow]:
    """Return the periods of a row as ``register.enter`` takes them."""
    texts = keys(row.get("periods"))
    reasons, sources = lines(row.get("period_reasons")), lines(row.get("period_sources"))
    return [
        _period(text, _at(reasons, position), _at(sources, position))
        for position, text in enumerate(texts)
    ]


def _at(texts: list[str], position: int) -> str:
    return texts[position] if position < len(texts) else ""


def _period(text: str, reason: str, source: str) -> PeriodOfRow:
    start, stroke, end = text.partition("/")
    if not stroke:
        raise RegisterError(_("“%s” is not a period. Write start/end, or start/.. .") % text)
    starts_on, starts_precision = known_day(start)
    period = PeriodOfRow(
        text=text,
        starts_on=starts_on,
        starts_precision=starts_precision,
        reason=reason,
        source=source,
    )
    if end not in ("..", ""):
        period["ends_on"], period["ends_precision"] = known_day(end)
    return period


def bring_in_line(
    participant: Participant, now: Sequence[MembershipPeriod], row: Row, by: User | None
) -> list[str]:
    """Let a participant leave or come back as the file says; return what changed."""
    if "periods" not in row.cells:
        return []
    wanted = of(row)
    changed = False
    for position, period in enumerate(wanted):
        known = interval(now[position]) if position < len(now) else ""
        if period["text"] == known:
            continue
        if not known:
            _rejoin(participant, period, by)
        elif known.endswith("/..") and period["text"].startswith(known.removesuffix("..")):
            _leave(participant, period, by)
        else:
            raise _refusal(participant)
        changed = True
    if len(wanted) < len(now):
        raise _refusal(participant)
    return ["periods"] if changed else []


def _rejoin(participant: Participant, period: PeriodOfRow, by: User | None) -> None:
    register.rejoin(
        participant,
        on=period["starts_on"],
        precision=period["starts_precision"],
        source=period["source"],
        by=by,
    )
    if "ends_on" in period:
        _leave(participant, period, by)


def _leave(participant: Participant, period: PeriodOfRow, by: User | None) -> None:
    register.leave(
        participant,
        on=period["ends_on"],
        precision=period["ends_precision"],
        reason=period["reason"],
        source=period["source"],
        by=by,
    )


def _refusal(participant: Participant) -> RegisterError:
    return RegisterError(
        _(
            "The periods of %(name)s are different here. A file can add an end or a new period, "
            "not change what is recorded."
        )
        % {"name": participant}
    )
