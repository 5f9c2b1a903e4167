"""The columns of the registers as files: what each means, and where it comes from.

``PARTICIPANT`` and ``SIGNATORY`` are public and name nobody. The longer tables
are for staff: with them an export is whole enough to be imported elsewhere.
``docs/open-data.md`` has the same columns; a test compares the two.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

from alliance_site.names import countries
from membership import dates
from membership.models import MembershipPeriod, Participant, Signatory

Row_co = TypeVar("Row_co", bound=Participant | Signatory, covariant=True)
Row_contra = TypeVar("Row_contra", bound=Participant | Signatory, contravariant=True)


@dataclass(frozen=True, slots=True)
class Facts(Generic[Row_co]):
    """A row on its way out, with what is known about it elsewhere."""

    row: Row_co
    language: str
    periods: list[MembershipPeriod] | tuple[()] = ()
    signed: bool = False
    home: str = ""

    @property
    def last(self) -> MembershipPeriod | None:
        return self.periods[-1] if self.periods else None


@dataclass(frozen=True, slots=True)
class Column(Generic[Row_contra]):
    """What a column means, and its value where it is not a plain attribute of the row.

    A ``derived`` column is read from others; an import passes it by.
    """

    meaning: str
    value: Callable[[Facts[Row_contra]], object] | None = None
    derived: bool = False

    def of(self, facts: Facts[Row_contra], name: str) -> object:
        return self.value(facts) if self.value else getattr(facts.row, name)


ParticipantColumns = dict[str, Column[Participant]]
SignatoryColumns = dict[str, Column[Signatory]]
Columns = ParticipantColumns | SignatoryColumns

_COUNTRY: dict[str, Column[Participant | Signatory]] = {
    "country": Column("country (ISO 3166-1 alpha-2, and XK)"),
    "country_name": Column(
        "name of the country in the language of the file",
        lambda facts: countries.name(facts.row.country, facts.language),
        derived=True,
    ),
    "country_note": Column(
        "sentence that must appear wherever this name is printed",
        lambda facts: countries.footnote(facts.row.country, facts.language),
        derived=True,
    ),
}


def interval(period: MembershipPeriod) -> str:
    """Return a period as ISO 8601-2 has it: ``2013-03-20/..``, ``2015/2018-01-31``."""
    start = dates.day_in_iso(period.starts_on, period.starts_precision)
    return f"{start}/{dates.day_in_iso(period.ends_on, period.ends_precision) or '..'}"


def _since(facts: Facts[Participant]) -> str:
    return dates.day_in_iso(facts.last.starts_on, facts.last.starts_precision) if facts.last else ""


def _until(facts: Facts[Participant]) -> str:
    return dates.day_in_iso(facts.last.ends_on, facts.last.ends_precision) if facts.last else ""


PARTICIPANT: ParticipantColumns = {
    "uid": Column("permanent identifier (UUID)", lambda facts: str(facts.row.uid)),
    "number": Column("number in the order of accession; empty where it is not recorded"),
    "url": Column("page of the participant", lambda f: f"{f.home}{f.row.slug}/", derived=True),
    "slug": Column("last part of that address"),
    "official_name": Column("official name in its own language and script"),
    "official_name_language": Column("language of that name (BCP 47)"),
    "second_official_name": Column("second official name, where two are official"),
    "second_official_name_language": Column("language of that name (BCP 47)"),
    "name_en": Column("name in English, where one is recorded"),
    "name_fr": Column("name in French, where one is recorded"),
    "kind": Column("kind of authority"),
    **_COUNTRY,
    "founding": Column("whether it has taken part since the launch of 2013"),
    "member_since": Column("start of the latest period of membership", _since, derived=True),
    "member_until": Column("its end, for a former participant", _until, derived=True),
    "periods": Column(
        "all periods of membership, start/end; two dots for an end that is open",
        lambda facts: [interval(period) for period in facts.periods],
    ),
    "signed_declaration": Column(
        "whether it signed the Declaration against anti-Gypsyism",
        lambda facts: facts.signed,
        derived=True,
    ),
    "themes": Column("what it works on"),
    "website": Column("its own website"),
    "latitude": Column("latitude of the town hall in degrees (WGS 84), two decimals"),
    "longitude": Column("longitude of the town hall in degrees (WGS 84), two decimals"),
    "confirmed_on": Column(
        "day on which the entry was last confirmed",
        lambda facts: dates.day_in_iso(facts.row.confirmed_on),
    ),
    "source": Column("source of these facts, in English where it is known"),
    "source_fr": Column("source of these facts in French, where it is written"),
}


def _participant(facts: Facts[Signatory]) -> Participant | None:
    """Return the public participant that a signatory is, or nothing."""
    known = facts.row.participant
    return known if known and known.live else None


SIGNATORY: SignatoryColumns = {
    "number": Column("serial number; empty where it is not recorded"),
    "authority": Column("name of the authority as signed"),
    "authority_language": Column("language of that name (BCP 47)"),
    "kind": Column("kind of authority"),
    **_COUNTRY,
    "signed_on": Column(
        "day of the signature; empty where it is not recorded",
        lambda facts: dates.day_in_iso(facts.row.signed_on, facts.row.precision),
    ),
    "occasion": Column("occasion or place of the signature, in English where it is known"),
    "occasion_fr": Column("occasion or place of the signature in French, where it is written"),
    "participant_uid": Column(
        "identifier of the participant that signed, if it is one",
        lambda facts: str(known.uid) if (known := _participant(facts)) else "",
    ),
    "participant_number": Column(
        "number of that participant",
        lambda facts: (known := _participant(facts)) and known.number,
        derived=True,
    ),
    "source": Column("source of these facts, in English where it is known"),
    "source_fr": Column("source of these facts in French, where it is written"),
}


def _lines(texts: Iterable[str]) -> str:
    """Return texts one below the other, without what is empty at the end."""
    return "\n".join(texts).rstrip("\n")


STAFF_PARTICIPANT: ParticipantColumns = PARTICIPANT | {
    "head_name": Column("head of the authority"),
    "head_office": Column("office held"),
    "period_reasons": Column(
        "why each period ended, one line each",
        lambda facts: _lines(period.reason for period in facts.periods),
    ),
    "period_sources": Column(
        "source of each period, one line each",
        lambda facts: _lines(period.source for period in facts.periods),
    ),
    "other_names": Column(
        "names for the search, one line each: kind, language, name",
        lambda facts: _lines(
            f"{other.kind}, {other.language}, {other.name}" for other in facts.row.other_names.all()
        ),
    ),
}
STAFF_SIGNATORY: SignatoryColumns = SIGNATORY | {
    "person": Column("who signed"),
    "function": Column("function of that person, in English where it is known"),
    "function_fr": Column("function of that person in French, where it is written"),
    "withdrawn_on": Column(
        "day on which the signature was withdrawn",
        lambda facts: dates.day_in_iso(facts.row.withdrawn_on),
    ),
}
