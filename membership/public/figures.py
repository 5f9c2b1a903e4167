"""How many take part on a day: the Alliance's own statements, then the register."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from django.core.cache import cache

from alliance_site.caching import edition
from alliance_site.names.countries import counts_as_country
from membership import dates
from membership.models import MembershipPeriod, OpeningStatement, Signatory
from membership.process.choices import counted_day


@dataclass(frozen=True, slots=True)
class Figures:
    """The figures of a day.

    ``stated_on`` is the day of the statement they start from, or nothing where the
    register alone counts; ``year`` is its year as long as nobody has joined or left
    since, so that number and countries are still those of the statement;
    ``described`` participants have an entry; ``complete`` says that the register
    holds all who are counted.
    """

    participants: int
    countries: int
    signatories: int
    signatory_countries: int
    stated_on: date | None
    described: int
    complete: bool
    year: int | None
    # Whether the numbers of countries are of all who are counted, not only of the rows.
    countries_known: bool = True
    signatory_countries_known: bool = True


@dataclass(frozen=True, slots=True)
class Span:
    """From which day on, and until which, something in a country counts."""

    country: str
    start: date
    end: date | None = None

    def covers(self, day: date) -> bool:
        return self.start <= day and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Year:
    """A year up to its end, or up to today: what counted then, who came and who went."""

    end: date
    figures: Figures
    joined: int
    left: int


@dataclass(frozen=True, slots=True)
class Land:
    """A country with its participants and signatories that are recorded here."""

    country: str
    participants: int
    signatories: int


@dataclass(frozen=True, slots=True)
class Tally:
    """One register on one day: how many, from how many countries, and on what ground."""

    number: int
    countries: int
    rows: int
    stated_on: date | None
    countries_known: bool = True
    year: int | None = None


def on(day: date) -> Figures:
    """Return the figures of a day; kept until the next edition of the pages."""
    if edition.is_changing():
        return count(day)
    key = f"figures:{edition.current_edition()}:{day}"
    if (known := cache.get(key)) is None:
        known = count(day)
        cache.set(key, known, timeout=24 * 60 * 60)
    return known


def today() -> Figures:
    """Return the figures of today, in Strasbourg."""
    return on(dates.today())


def today_value(name: str) -> int:
    """Return one figure of today, as a placeholder in a text stands for it."""
    return int(getattr(today(), name))


def count(day: date) -> Figures:
    """Read the figures of a day from statements and rows, in three queries."""
    return ground().count(day)


def by_year() -> list[Year]:
    """Return how the register grew, from the first year that is known to this one; three queries.

    ``joined`` and ``left`` are what the register itself has recorded.
    """
    known, today = ground(), dates.today()
    starts = [span.start for span in (*known.memberships, *known.signatures)]
    first = min([*(stated_on for stated_on, _statement in known.statements), *starts, today]).year
    ends = [date(year, 12, 31) for year in range(first, today.year)]
    return [known.year(end) for end in [*ends, today]]


def by_country(day: date) -> list[Land]:
    """Return how many of each country are recorded on a day, the most first; three queries."""
    known = ground()
    participants = Counter(span.country for span in known.memberships if span.covers(day))
    signatories = Counter(span.country for span in known.signatures_on(day) if span.covers(day))
    lands = [
        Land(country, participants[country], signatories[country])
        for country in participants.keys() | signatories.keys()
    ]
    return sorted(lands, key=lambda land: (-land.participants, -land.signatories, land.country))


@dataclass(frozen=True, slots=True)
class Ground:
    """What all figures rest on: statements, the latest first, and the rows of both registers."""

    statements: list[tuple[date, OpeningStatement]]
    memberships: list[Span]
    signatures: list[Span]
    undated: list[Span]

    def past(self, day: date) -> list[tuple[date, OpeningStatement]]:
        return [pair for pair in self.statements if pair[0] <= day]

    def signatures_on(self, day: date) -> list[Span]:
        """Return the signatures; one without a day counts from the statement in force, or now."""
        stated = latest(self.past(day), "signatories")
        start = stated[0] if stated else dates.today()
        return [*self.signatures, *(replace(span, start=start) for span in self.undated)]

    def count(self, day: date) -> Figures:
        past = self.past(day)
        participants = tally(
            day, latest(past, "participants"), latest(past, "countries"), self.memberships
        )
        signatories = tally(
            day,
            latest(past, "signatories"),
            latest(past, "signatory_countries"),
            self.signatures_on(day),
        )
        return Figures(
            participants=participants.number,
            countries=participants.countries,
            signatories=signatories.number,
            signatory_countries=signatories.countries,
            stated_on=participants.stated_on,
            described=participants.rows,
            complete=participants.stated_on is None,
            year=participants.year,
            countries_known=participants.countries_known,
            signatory_countries_known=signatories.countries_known,
        )

    def year(self, end: date) -> Year:
        spans = self.memberships
        return Year(
            end=end,
            figures=self.count(end),
            joined=sum(span.start.year == end.year and span.start <= end for span in spans),
            left=sum(
                span.end is not None and span.end.year == end.year and span.end <= end
                for span in spans
            ),
        )


def ground() -> Ground:
    """Read statements and rows, in three queries."""
    statements = [
        (counted_day(statement.day, statement.precision), statement)
        for statement in OpeningStatement.objects.all()
    ]
    # The latest first; of one day the one that was entered last.
    statements.sort(key=lambda pair: (pair[0], pair[1].pk), reverse=True)
    signatures = list(signature_spans())
    return Ground(
        statements=statements,
        memberships=list(membership_spans()),
        signatures=[span for span in signatures if span.start != date.max],
        undated=[span for span in signatures if span.start == date.max],
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
