"""What of the directory is asked for, and who it finds."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from alliance_site.answers.list_filters import refusal
from alliance_site.names import countries, places
from membership.process.choices import AuthorityKind, Theme

LONGEST_TEXT = 100
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
            return asked.get(name, "").replace("\x00", "").strip()[:LONGEST_TEXT]

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
        texts = [[f" {word}" for word in folded.split()] for folded in asked]
        tests = {
            "country": lambda entry: entry.country == self.country,
            "kind": lambda entry: entry.kind == self.kind,
            "theme": lambda entry: self.theme in entry.themes,
            "signed": lambda entry: entry.signed,
            "q": lambda entry: any(all(word in entry.folded for word in words) for words in texts),
        }
        return [(name, test) for name, test in tests.items() if getattr(self, name)]
