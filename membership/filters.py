"""What of the directory is asked for, what else there is to choose, and what was found in words."""

from collections import Counter
from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alliance_site import countries, places
from membership.choices import AuthorityKind, Theme

LONGEST_QUESTION = 100
YES = "yes"


@dataclass(frozen=True, slots=True)
class Filters:
    """``signed`` and ``former`` are “yes” or nothing; all others are what was typed or chosen."""

    q: str = ""
    country: str = ""
    kind: str = ""
    theme: str = ""
    signed: str = ""
    former: str = ""

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

    @property
    def of_former(self):
        return self.former == YES

    def pairs(self):
        return [(name, getattr(self, name)) for name in self.__dataclass_fields__]

    def apply(self, entries):
        """Return the entries that match; each word of ``q`` must begin a word of a known name."""
        words = [f" {word}" for word in places.fold(self.q).split()]
        return [
            entry
            for entry in entries
            if (not self.country or entry.country == self.country)
            and (not self.kind or entry.kind == self.kind)
            and (not self.theme or self.theme in entry.themes)
            and (self.signed != YES or entry.signed)
            and all(word in entry.folded for word in words)
        ]


def every_choice(filters, current):
    """Return the choices of all filters, each with how many it would find."""
    return {
        "countries": choices(filters, "country", current, countries.name),
        "kinds": choices(filters, "kind", current, lambda key: AuthorityKind(key).label),
        "themes": choices(filters, "theme", current, lambda key: Theme(key).label),
        "signed": len(replace(filters, signed=YES).apply(current)),
    }


def choices(filters, name, current, label):
    """Return the choices of a filter with how many each would find beside the other filters."""
    others = replace(filters, **{name: ""}).apply(current)
    counts = Counter()
    if name == "theme":
        for entry in others:
            counts.update(entry.themes)
    else:
        counts.update(getattr(entry, name) for entry in others)
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
    return _found(filters, known, count) % words


def _found(filters, known, count):
    if filters.of_former:
        return ngettext("%(count)d former participant", "%(count)d former participants", count)
    if known and filters.q:
        return ngettext(
            "%(count)d participant in %(country)s matches “%(q)s”",
            "%(count)d participants in %(country)s match “%(q)s”",
            count,
        )
    if known:
        return ngettext(
            "%(count)d participant in %(country)s",
            "%(count)d participants in %(country)s",
            count,
        )
    if filters.q:
        return ngettext(
            "%(count)d participant matches “%(q)s”",
            "%(count)d participants match “%(q)s”",
            count,
        )
    return ngettext(
        "%(count)d participant matches the filter",
        "%(count)d participants match the filter",
        count,
    )
