"""What of the directory is asked for, what else there is to choose, and what was found in words."""

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alliance_site.answers.list_filters import refusal
from alliance_site.names import countries, places
from membership.process.choices import AuthorityKind, Theme

LONGEST_QUESTION = 100
YES = "yes"


@dataclass(frozen=True, slots=True)
class Filters:
    """What was typed or chosen; ``signed`` and ``former`` mean something as “yes” only."""

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

    def refusals(self):
        """Return a sentence for each filter whose value is none that there is."""
        known = {
            "country": (_("Country"), dict(countries.as_choices())),
            "kind": (_("Kind of authority"), AuthorityKind.values),
            "theme": (_("Theme"), Theme.values),
            "signed": (_("Signed the Declaration"), (YES,)),
            "former": (_("Former participants"), (YES,)),
        }
        given = {name: value for name, value in self.pairs() if value and name in known}
        return [
            refusal(value, known[name][0])
            for name, value in given.items()
            if value not in known[name][1]
        ]

    @property
    def active(self):
        return self != Filters()

    @property
    def query(self):
        return urlencode({name: value for name, value in self.pairs() if value})

    def pairs(self):
        return [(name, getattr(self, name)) for name in self.__dataclass_fields__]

    def apply(self, entries):
        """Return the entries that match, and by filter those that only this one keeps out.

        One pass over all entries: with the second each choice knows what it would find.
        """
        tests = self._tests()
        found, near = [], {name: [] for name in self.__dataclass_fields__}
        for entry in entries:
            missed = ""
            for name, matches in tests:
                if matches(entry):
                    continue
                if missed:
                    break
                missed = name
            else:
                (near[missed] if missed else found).append(entry)
        return found, near

    def _tests(self):
        """Return a test for each filter that is set; each word must begin a word of a name.

        “City of Cork” finds whoever is only called Cork.
        """
        asked = {places.fold(text): None for text in (self.q, places.strip_designation(self.q)[0])}
        questions = [[f" {word}" for word in folded.split()] for folded in asked]
        tests = {
            "country": lambda entry: entry.country == self.country,
            "kind": lambda entry: entry.kind == self.kind,
            "theme": lambda entry: self.theme in entry.themes,
            "signed": lambda entry: entry.signed,
            "q": lambda entry: any(
                all(word in entry.folded for word in words) for words in questions
            ),
        }
        return [(name, test) for name, test in tests.items() if getattr(self, name)]


def every_choice(filters, found, near):
    """Return the choices of all filters, each with how many it would find."""
    return {
        "countries": choices(filters, "country", found + near["country"], countries.name),
        "kinds": choices(
            filters, "kind", found + near["kind"], lambda key: AuthorityKind(key).label
        ),
        "themes": choices(filters, "theme", found + near["theme"], lambda key: Theme(key).label),
        "signed": sum(entry.signed for entry in found),
    }


def choices(filters, name, entries, label):
    """Return the choices of a filter with how many of these entries each would find."""
    counts = Counter()
    if name == "theme":
        counts.update(theme for entry in entries for theme in entry.themes)
    else:
        counts.update(getattr(entry, name) for entry in entries)
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
        "in_country": countries.within(filters.country) if known else "",
        "q": filters.q,
    }
    return _found(filters, known, count) % words


def _found(filters, known, count):
    if filters.former:
        return ngettext("%(count)d former participant", "%(count)d former participants", count)
    if known and filters.q:
        return ngettext(
            "%(count)d participant %(in_country)s matches “%(q)s”",
            "%(count)d participants %(in_country)s match “%(q)s”",
            count,
        )
    if known:
        return ngettext(
            "%(count)d participant %(in_country)s",
            "%(count)d participants %(in_country)s",
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
