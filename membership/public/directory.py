"""The directory in memory: who takes part, under which names, found and counted without a query."""

from collections import Counter
from dataclasses import dataclass, replace
from functools import cache

from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.translation import get_language

from alliance_site.caching import per_edition
from alliance_site.names import countries, places
from membership.dates import day_in_words
from membership.models import MembershipPeriod, OtherName, Participant, Signatory
from membership.process.choices import REGIONAL_KINDS, AuthorityKind
from membership.public import maps
from membership.public.filters import Filters, every_choice, heading

PER_PAGE = 200
COLUMNS = (
    *("pk", "slug", "number", "official_name", "official_name_language", "second_official_name"),
    *("name_en", "name_fr", "kind", "country", "themes", "longitude", "latitude"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A participant as the directory lists it; ``dot`` is its place on the map, if it has one."""

    pk: int
    slug: str
    number: int | None
    official_name: str
    official_name_language: str
    second_official_name: str
    name_en: str
    name_fr: str
    kind: str
    country: str
    themes: list
    longitude: object
    latitude: object
    folded: str = ""
    signed: bool = False
    dot: maps.Dot | None = None

    def name(self, language=None):
        """Return the name a reader of a language knows, else the official one."""
        known = {"en": self.name_en or self.name_fr, "fr": self.name_fr or self.name_en}
        return known.get(language or get_language()) or self.official_name

    @property
    def country_name(self):
        return countries.name(self.country)

    @property
    def kind_name(self):
        return AuthorityKind(self.kind).label

    def official_names(self, language):
        """Return the official names that are not the one the reader sees already."""
        names = (self.official_name, self.second_official_name)
        return [name for name in names if name and name != self.name(language)]


@per_edition.for_edition
def periods():
    """Return the periods of membership of every public participant, by its key."""
    found = {}
    for period in MembershipPeriod.objects.filter(participant__live=True).order_by("counts_from"):
        found.setdefault(period.participant_id, []).append(period)
    return found


@per_edition.for_edition
def everybody():
    """Return all public participants, former ones too, by their key."""
    others = {}
    for pk, name in OtherName.objects.values_list("participant_id", "name"):
        others.setdefault(pk, []).append(name)
    signed = signatures()
    rows = Participant.objects.public().values_list(*COLUMNS)
    return {row[0]: _prepared(Entry(*row), others.get(row[0], ()), signed) for row in rows}


@per_edition.for_edition
def addresses():
    """Return the last part of the address of every public participant."""
    return frozenset(entry.slug for entry in everybody().values())


@per_edition.for_edition
def signatures():
    """Return when participants signed the Declaration, or that the day is unknown, by their key."""
    rows = Signatory.objects.filter(participant__isnull=False, withdrawn_on__isnull=True)
    return dict(rows.order_by("-signed_on").values_list("participant_id", "signed_on"))


@per_edition.for_edition
def entries(day, language):
    """Return who takes part on a day, in the order of a reader: by country, then by name."""
    return _in_order(language, lambda known: any(_counts(period, day) for period in known))


@per_edition.for_edition
def former_entries(day, language):
    """Return who once took part and on that day no longer does, in the same order."""
    return _in_order(language, lambda known: _has_left(known, day))


def named(name, day, language):
    """Return who takes part under a name, in whatever spelling; several if the name is theirs all.

    Who bears exactly this name comes before who bears it in another spelling.
    """
    found = {}
    for entry in entries(day, language):
        if match := places.compare(places.Place((name,)), _place(entry)):
            found.setdefault(match.reason, []).append(entry)
    return found.get(places.Reason.SAME_NAME) or found.get(places.Reason.OTHER_SPELLING) or []


def _place(entry):
    names = (entry.official_name, entry.second_official_name, entry.name_en, entry.name_fr)
    return places.Place(tuple(filter(None, names)), entry.country, entry.kind)


def _in_order(language, belongs):
    known = periods()
    found = [entry for entry in everybody().values() if belongs(known.get(entry.pk, ()))]
    order = {code: countries.sort_key(code, language) for code in {e.country for e in found}}
    found.sort(key=lambda entry: (order[entry.country], places.fold(entry.name(language))))
    return tuple(found)


def _has_left(known, day):
    past = [period for period in known if period.counts_from <= day]
    return bool(past) and not any(_counts(period, day) for period in past)


def _counts(period, day):
    return period.counts_from <= day and (period.counts_until is None or day < period.counts_until)


@cache
def _country_words(code):
    return " ".join(places.fold(name) for name in countries.search_names(code))


def _prepared(entry, others, signed):
    """Add names of other languages and of the country to what is searched, and work out its dot.

    A space stands before every word, so that a question finds where words begin.
    """
    names = [*others, entry.official_name, entry.second_official_name, entry.name_en, entry.name_fr]
    known = " ".join({places.found_by(name, entry.country): None for name in names if name})
    return replace(
        entry,
        folded=f" {known} {_country_words(entry.country)}",
        signed=entry.pk in signed,
        dot=maps.dot(entry.longitude, entry.latitude, entry.kind in REGIONAL_KINDS),
    )


def count_signed():
    """Return how many of those who take part today have signed the Declaration."""
    return sum(entry.signed for entry in entries(timezone.localdate(), get_language()))


def asked_for(asked, language):
    """Return the filters of an address, whom they find today, and whom one of them keeps out."""
    filters = Filters.read(asked)
    if filters.refusals():
        return filters, [], {name: [] for name, _value in filters.pairs()}
    choose = former_entries if filters.former else entries
    current = choose(timezone.localdate(), language)
    return filters, *filters.apply(current)


def listed(asked, address):
    """Return what the directory shows at an address for what a visitor asks."""
    language = get_language()
    filters, found, near = asked_for(asked, language)
    pager = Paginator(found, PER_PAGE).get_page(asked.get("page"))
    dots = [entry.dot for entry in found if entry.dot]
    return every_choice(filters, found, near) | {
        "filters": filters,
        "refusals": filters.refusals(),
        "heading": heading(filters, found),
        "groups": grouped(pager, found, address, language),
        "pager": pager,
        "page_numbers": list(pager.paginator.get_elided_page_range(pager.number)),
        "found": len(found),
        "former": len(former_entries(timezone.localdate(), language)),
        "map": maps.whole(maps.thinned(dots)),
        "on_map": len(dots),
        "off_map": len([entry for entry in found if entry.latitude and not entry.dot]),
    }


def until(entry):
    """Return until when a former participant took part, in words; nothing for all others."""
    last = periods()[entry.pk][-1]
    gone = last.counts_until is not None and last.counts_until <= timezone.localdate()
    return day_in_words(last.ends_on, last.ends_precision) if gone else ""


def grouped(pager, found, address, language):
    """Return the entries of a page by country, each group with the count of the whole list."""
    counts = Counter(entry.country for entry in found)
    groups = {}
    for entry in pager:
        groups.setdefault(entry.country, []).append(
            {
                "name": entry.name(language),
                "url": f"{address}{entry.slug}/",
                "official_names": entry.official_names(language),
                "language": entry.official_name_language,
                "kind": entry.kind_name,
                "number": entry.number,
                "until": until(entry),
            }
        )
    return [
        {
            "country": code,
            "anchor": code.lower(),
            "name": countries.name(code),
            "footnote": countries.footnote(code),
            "count": counts[code],
            "entries": rows,
        }
        for code, rows in groups.items()
    ]
