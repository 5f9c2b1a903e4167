"""Participants enter, leave and come back; each change with its event."""

from collections.abc import Iterable
from datetime import date
from typing import TypedDict, Unpack

from django.db import transaction

from alliance_site.models import User
from membership import journal
from membership.models import MembershipPeriod, Participant
from membership.process.choices import Precision
from membership.register.entries import (
    check_columns,
    publish,
    readdress,
    record_change,
    refuse_taken_slug,
    set_columns,
    unpublish,
)
from membership.register.numbers import refuse_taken_number
from membership.register.periods import Period, begin, end


class Corrected(TypedDict, total=False):
    """What of an entry is no matter of drafts: it holds for all of them at once."""

    number: int | None
    founding: bool
    slug: str
    confirmed_on: date | None


CORRECTED = Corrected.__optional_keys__


@transaction.atomic
def enter(
    *,
    periods: Iterable[Period],
    by: User | None = None,
    number: int | None = None,
    founding: bool = False,
    slug: str = "",
    **facts: object,
) -> Participant:
    """Enter a participant from a source; ``facts`` are columns of ``Participant``."""
    journal.hold()
    entry = Participant(founding=founding, slug=slug, **facts)
    participant = publish(entry, by=by, number=number)
    for period in sorted(periods, key=lambda period: period["starts_on"]):
        begin(
            participant,
            period["starts_on"],
            period.get("starts_precision", Precision.DAY),
            source=period.get("source", ""),
        )
        if period.get("ends_on"):
            end(
                participant,
                period["ends_on"],
                period.get("ends_precision", Precision.DAY),
                reason=period.get("reason", ""),
            )
    record_change("entered", participant, by, number=number, founding=founding)
    return participant


@transaction.atomic
def correct(
    participant: Participant, *, by: User | None, **facts: Unpack[Corrected]
) -> Participant:
    """Correct number, founding, slug or the day of the last confirmation."""
    if unknown := facts.keys() - CORRECTED:
        raise TypeError(f"The register does not hold {', '.join(sorted(unknown))}.")
    journal.hold()
    check_columns(participant, facts)
    if number := facts.get("number"):
        refuse_taken_number(number, participant)
    if "slug" in facts:
        refuse_taken_slug(facts["slug"], participant)
    before = {name: getattr(participant, name) for name in facts}
    set_columns(participant, **facts)
    if "slug" in facts and before["slug"] != participant.slug:
        readdress(participant, before["slug"])
    record_change("corrected", participant, by, before=before, after=facts)
    return participant


@transaction.atomic
def leave(
    participant: Participant,
    *,
    on: date,
    precision: str = Precision.DAY,
    reason: str = "",
    source: str = "",
    by: User | None = None,
) -> MembershipPeriod:
    """End the open period of membership; the entry stays at its address."""
    journal.hold()
    period = end(participant, on, precision, reason=reason, source=source)
    record_change("left", participant, by, on=on, precision=precision)
    return period


@transaction.atomic
def rejoin(
    participant: Participant,
    *,
    on: date,
    precision: str = Precision.DAY,
    source: str = "",
    by: User | None = None,
) -> MembershipPeriod:
    """Begin another period of membership under the same number."""
    journal.hold()
    period = begin(participant, on, precision, source=source)
    record_change("rejoined", participant, by, on=on, precision=precision)
    return period


@transaction.atomic
def retract(participant: Participant, *, by: User | None) -> Participant:
    """Take an entry off the site that was made by mistake; its number stays taken."""
    journal.hold()
    unpublish(participant, by=by)
    record_change("retracted", participant, by, number=participant.number)
    return participant
