"""Counting one register on a day: from what was stated, and from the spans of its rows."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from alliance_site.names.countries import counts_as_country
from membership.models import MembershipPeriod, OpeningStatement, Signatory
from membership.process.choices import counted_day


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
    countries_known: bool = True
    year: int | None = None


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
    year = None
    if stated_countries:
        of_that_year = stated_countries[0].year == since.year and countries <= stated_countries[1]
        year = since.year if of_that_year and not joined and not left else None
        countries = max(countries, stated_countries[1])
    return Tally(number + joined - left, countries, len(here), since, bool(stated_countries), year)


def membership_spans() -> Iterable[Span]:
    rows = MembershipPeriod.objects.filter(participant__live=True)
    for row in rows.values_list("participant__country", "counts_from", "counts_until"):
        yield Span(*row)


def signature_spans() -> Iterable[Span]:
    """Yield the signatures; one whose day is not recorded starts at the end of time."""
    rows = Signatory.objects.values_list("country", "signed_on", "precision", "withdrawn_on")
    for country, signed_on, precision, withdrawn_on in rows:
        start = counted_day(signed_on, precision) if signed_on else date.max
        yield Span(country, start, withdrawn_on)
