"""How many take part on a day: the Alliance's own statements, then the register."""

from dataclasses import dataclass, replace
from datetime import date

from django.contrib.humanize.templatetags.humanize import intcomma
from django.core.cache import cache

from alliance_site.caching import edition
from membership import dates
from membership.models import OpeningStatement
from membership.process.choices import counted_day
from membership.public.counting.tallies import (
    Span,
    latest,
    membership_spans,
    signature_spans,
    tally,
)


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


def today_value(name: str) -> str:
    """Return one figure of today, as a placeholder in a text stands for it."""
    return intcomma(getattr(today(), name))


def count(day: date) -> Figures:
    """Read the figures of a day from statements and rows, in three queries."""
    return ground().count(day)


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
