"""How many take part on a day: the Alliance's own statements, then the register."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.core.cache import cache

from alliance_site import caching
from alliance_site.countries import counts_as_country
from membership import clock
from membership.choices import counted_day
from membership.models import MembershipPeriod, OpeningStatement, Signatory


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a day.

    ``stated_on`` and ``year`` are those of the statement they start from, or
    nothing where the register alone counts; ``described`` participants have an
    entry; ``complete`` says that the register holds all who are counted.
    """

    participants: int
    countries: int
    signatories: int
    signatory_countries: int
    stated_on: date | None
    described: int
    complete: bool
    year: int | None


@dataclass(frozen=True, slots=True)
class Span:
    """From which day on, and until which, something in a country counts."""

    country: str
    start: date
    end: date | None = None

    def covers(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Tally:
    """One register on one day: how many, from how many countries, and on what ground."""

    number: int
    countries: int
    rows: int
    stated_on: date | None


def on(day: date) -> Figures:
    """Return the figures of a day; kept until the next edition of the pages."""
    key = f"figures:{caching.current_edition()}:{day}"
    if (known := cache.get(key)) is None:
        known = count(day)
        cache.set(key, known, timeout=24 * 60 * 60)
    return known


def today() -> Figures:
    """Return the figures of today, in Strasbourg."""
    return on(clock.today())


def today_value(name: str) -> int:
    """Return one figure of today, as a placeholder in a text stands for it."""
    return int(getattr(today(), name))


def count(day: date) -> Figures:
    """Read the figures of a day from statements and rows, in three queries."""
    statements = [
        (counted_day(statement.day, statement.precision), statement)
        for statement in OpeningStatement.objects.all()
    ]
    # The latest first; of one day the one that was entered last.
    statements.sort(key=lambda pair: (pair[0], pair[1].pk), reverse=True)
    past = [(stated_on, statement) for stated_on, statement in statements if stated_on <= day]
    participants = tally(
        day,
        latest(past, "participants"),
        latest(past, "countries"),
        membership_spans(),
    )
    stated_signatures = latest(past, "signatories")
    signatories = tally(
        day,
        stated_signatures,
        latest(past, "signatory_countries"),
        signature_spans(stated_signatures[0] if stated_signatures else clock.today()),
    )
    return Figures(
        participants=participants.number,
        countries=participants.countries,
        signatories=signatories.number,
        signatory_countries=signatories.countries,
        stated_on=participants.stated_on,
        described=participants.rows,
        complete=participants.stated_on is None,
        year=participants.stated_on.year if participants.stated_on else None,
    )


def latest(past: list[tuple[date, OpeningStatement]], column: str) -> tuple[date, int] | None:
    """Return day and number of the latest statement that states this number."""
    return next(
        (
            (stated_on, getattr(statement, column))
            for stated_on, statement in past
            if getattr(statement, column) is not None
        ),
        None,
    )


def tally(
    day: date,
    stated: tuple[date, int] | None,
    stated_countries: tuple[date, int] | None,
    spans: Iterable[Span],
) -> Tally:
    """Count from a statement on; by the rows alone once they are as complete as it was."""
    spans = list(spans)
    here = [span for span in spans if span.covers(day)]
    countries = len({span.country for span in here if counts_as_country(span.country)})
    if stated is None:
        return Tally(len(here), countries, len(here), None)
    since, number = stated
    if sum(span.covers(since) for span in spans) >= number:
        return Tally(len(here), countries, len(here), None)
    joined = sum(since < span.start <= day for span in spans)
    left = sum(span.end is not None and since < span.end <= day for span in spans)
    if stated_countries:
        countries = max(countries, stated_countries[1])
    return Tally(number + joined - left, countries, len(here), since)


def membership_spans() -> Iterable[Span]:
    rows = MembershipPeriod.objects.filter(participant__live=True)
    for row in rows.values_list("participant__country", "counts_from", "counts_until"):
        yield Span(*row)


def signature_spans(undated_from: date) -> Iterable[Span]:
    """Yield the signatures; one without a day counts from the statement in force, else from now."""
    rows = Signatory.objects.values_list("country", "signed_on", "precision", "withdrawn_on")
    for country, signed_on, precision, withdrawn_on in rows:
        start = counted_day(signed_on, precision) if signed_on else undated_from
        yield Span(country, start, withdrawn_on)
