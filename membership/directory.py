"""The directory in memory: who takes part, under which names, found and counted without a query."""

from collections import Counter
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from alliance_site import countries, kept, places
from membership import maps
from membership.choices import REGIONAL_KINDS, AuthorityKind, Theme
from membership.models import MembershipPeriod, OtherName, Participant

PER_PAGE = 200
LONGEST_QUESTION = 100
COLUMNS = (
    *("pk", "slug", "number", "official_name", "official_name_language", "second_official_name"),
    *("name_en", "name_fr", "kind", "country", "themes", "longitude", "latitude", "folded"),
)


@dataclass(frozen=True, slots=True)
class Entry:
    """A participant as the directory lists it."""

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
    folded: str

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


@dataclass(frozen=True, slots=True)
class Filters:
    """What of the directory is asked for."""

    q: str = ""
    country: str = ""
    kind: str = ""
    theme: str = ""

    @classmethod
    def read(cls, asked):
        def given(name):
            return asked.get(name, "").replace("\x00", "").strip()[:LONGEST_QUESTION]

        return cls(**{name: given(name) for name in cls.__dataclass_fields__})

    @property
    def active(self):
        return self != Filters()

    @property
    def query(self):
        return urlencode({name: value for name, value in self.pairs() if value})

    def pairs(self):
        return [(name, getattr(self, name)) for name in self.__dataclass_fields__]

    def apply(self, entries):
        """Return the entries that match; each word of ``q`` must begin a word of a known name."""
        words = places.fold(self.q).split()
        return [
            entry
            for entry in entries
            if (not self.country or entry.country == self.country)
            and (not self.kind or entry.kind == self.kind)
            and (not self.theme or self.theme in entry.themes)
            and all(f" {word}" in entry.folded for word in words)
        ]


@kept.for_edition
def periods():
    """Return the periods of membership of every public participant, by its key."""
    found = {}
    for period in MembershipPeriod.objects.filter(participant__live=True).order_by("counts_from"):
        found.setdefault(period.participant_id, []).append(period)
    return found


@kept.for_edition
def everybody():
    """Return all public participants, former ones too, by their key."""
    others = {}
    for pk, name in OtherName.objects.values_list("participant_id", "name"):
        others.setdefault(pk, []).append(name)
    rows = Participant.objects.public().values_list(*COLUMNS)
    return {row[0]: _searchable(Entry(*row), others.get(row[0], [])) for row in rows}


@kept.for_edition
def entries(day, language):
    """Return who takes part on a day, in the order of a reader: by country, then by name."""
    known = periods()
    found = [
        entry
        for entry in everybody().values()
        if any(_counts(period, day) for period in known.get(entry.pk, ()))
    ]
    order = {code: countries.sort_key(code, language) for code in {e.country for e in found}}
    found.sort(key=lambda entry: (order[entry.country], places.fold(entry.name(language))))
    return tuple(found)


def _counts(period, day):
    return period.counts_from <= day and (period.counts_until is None or day < period.counts_until)


def _searchable(entry, others):
    """Add names of other languages and of the country to what is searched.

    A space stands before every word, so that a question finds where words begin.
    """
    names = [*others, entry.official_name, entry.second_official_name, entry.name_en, entry.name_fr]
    names += countries.search_names(entry.country)
    return replace(entry, folded=f" {entry.folded} {' '.join(places.fold(n) for n in names if n)}")


def listed(asked, address):
    """Return what the directory shows at an address for what a visitor asks."""
    language = get_language()
    filters = Filters.read(asked)
    current = entries(timezone.localdate(), language)
    found = filters.apply(current)
    pager = Paginator(found, PER_PAGE).get_page(asked.get("page"))
    dots = [maps.dot(e.longitude, e.latitude, e.kind in REGIONAL_KINDS) for e in found]
    return {
        "filters": filters,
        "heading": heading(filters, found),
        "groups": grouped(pager, found, address, language),
        "pager": pager,
        "page_numbers": list(pager.paginator.get_elided_page_range(pager.number)),
        "found": len(found),
        "countries": choices(filters, "country", current, countries.name),
        "kinds": choices(filters, "kind", current, lambda key: AuthorityKind(key).label),
        "themes": choices(filters, "theme", current, lambda key: Theme(key).label),
        "map": maps.whole(maps.thinned([dot for dot in dots if dot])),
        "on_map": len([dot for dot in dots if dot]),
        "off_map": len([e for e, dot in zip(found, dots, strict=True) if e.latitude and not dot]),
    }


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


def choices(filters, name, current, label):
    """Return the choices of a filter with how many each would find beside the other filters."""
    others = replace(filters, **{name: ""}).apply(current)
    counts = Counter()
    for entry in others:
        counts.update(entry.themes if name == "theme" else [getattr(entry, name)])
    chosen = getattr(filters, name)
    rows = [
        {"key": key, "label": str(label(key)), "count": count, "selected": key == chosen}
        for key, count in counts.items()
    ]
    return sorted(rows, key=lambda row: places.fold(row["label"]))


def heading(filters, found):
    """Return the heading over the list: how many, in which country, for which name."""
    count = len(found)
    if not filters.active:
        lands = len({e.country for e in found if countries.counts_as_country(e.country)})
        return _("%(countries)s, %(participants)s") % {
            "countries": ngettext("%d country", "%d countries", lands) % lands,
            "participants": ngettext("%d participant", "%d participants", count) % count,
        }
    known = filters.country in dict(countries.as_choices())
    words = {
        "count": count,
        "country": countries.name(filters.country) if known else "",
        "q": filters.q,
    }
    if known and filters.q:
        text = ngettext(
            "%(count)d participant in %(country)s matches “%(q)s”",
            "%(count)d participants in %(country)s match “%(q)s”",
            count,
        )
    elif known:
        text = ngettext(
            "%(count)d participant in %(country)s",
            "%(count)d participants in %(country)s",
            count,
        )
    elif filters.q:
        text = ngettext(
            "%(count)d participant matches “%(q)s”",
            "%(count)d participants match “%(q)s”",
            count,
        )
    else:
        text = ngettext(
            "%(count)d participant matches the filter",
            "%(count)d participants match the filter",
            count,
        )
    return text % words
