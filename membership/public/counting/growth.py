"""How both registers grew: by year, and by country on a day."""

from collections import Counter
from dataclasses import dataclass
from datetime import date

from membership import dates
from membership.public.counting.figures import Figures, Ground, ground


@dataclass(frozen=True, slots=True)
class Year:
    """A year up to its end, or up to today: what counted then, who came and who went."""

    end: date
    figures: Figures
    joined: int
    left: int


@dataclass(frozen=True, slots=True)
class CountryFigures:
    """A country with its participants and signatories that are recorded here."""

    country: str
    participants: int
    signatories: int


def by_year() -> list[Year]:
    """Return how the register grew, from the first year that is known to this one; three queries.

    ``joined`` and ``left`` are what the register itself has recorded.
    """
    known, today = ground(), dates.today()
    starts = [span.start for span in (*known.memberships, *known.signatures)]
    first = min([*(stated_on for stated_on, _statement in known.statements), *starts, today]).year
    ends = [date(number, 12, 31) for number in range(first, today.year)]
    return [year(known, end) for end in [*ends, today]]


def by_country(day: date) -> list[CountryFigures]:
    """Return how many of each country are recorded on a day, the most first; three queries."""
    known = ground()
    participants = Counter(span.country for span in known.memberships if span.covers(day))
    signatories = Counter(span.country for span in known.signatures_on(day) if span.covers(day))
    found = [
        CountryFigures(country, participants[country], signatories[country])
        for country in participants.keys() | signatories.keys()
    ]
    return sorted(found, key=lambda each: (-each.participants, -each.signatories, each.country))


def year(known: Ground, end: date) -> Year:
    spans = known.memberships
    return Year(
        end=end,
        figures=known.count(end),
        joined=sum(span.start.year == end.year and span.start <= end for span in spans),
        left=sum(
            span.end is not None and span.end.year == end.year and span.end <= end for span in spans
        ),
    )
