"""How many take part on a day: the Alliance's own statements, then the register."""

from dataclasses import dataclass
from datetime import date


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


def on(day):
    """Return the figures of a day."""
    raise NotImplementedError


def today():
    """Return the figures of today, in Strasbourg."""
    raise NotImplementedError
