"""What the articles of a language are in all: their order, their years, what they are about.

Read once per edition, as keys only. A page then finds its place in the list, its
neighbours and what is related to it without asking the database.
"""

from array import array
from collections import Counter
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cached_property
from itertools import chain

from django.utils import timezone

from alliance_site.caching import per_edition
from alliance_site.pages import omissions

ARCHIVE_AFTER = timedelta(days=183)
UNDATED = "none"
# Of each subject only so many articles are looked at, newest first.
COMPARED = 50


@dataclass(frozen=True)
class Summary:
    """What a list holds in all. A subject is a pair such as ("country", "GR")."""

    # The keys of the articles in the order of the list, by year and by subject.
    by_year: dict
    by_subject: dict
    # What each article is about.
    subjects: dict
    # Key, English and French name of each topic by its subject.
    topic_names: dict
    newest: date | None

    @cached_property
    def years(self):
        return tuple((year, len(keys)) for year, keys in self.by_year.items())

    @cached_property
    def everything(self):
        return array("q", chain.from_iterable(self.by_year.values()))

    @cached_property
    def places(self):
        return {key: place for place, key in enumerate(self.everything)}

    @cached_property
    def topics(self):
        names = self.topic_names.items()
        return tuple(sorted((*name, len(self.by_subject[subject])) for subject, name in names))

    def numbers(self, kind):
        """Return how many articles each subject of a kind has."""
        subjects = self.by_subject.items()
        return tuple((key, len(found)) for (of, key), found in subjects if of == kind)

    def keys(self, filters):
        """Return the keys of what a filter finds, or nothing where only the database knows."""
        if filters.topic or filters.country or filters.participant:
            return None
        return self.by_year.get(filters.year, array("q")) if filters.year else self.everything

    def from_archive(self):
        return bool(self.newest) and self.newest < timezone.localdate() - ARCHIVE_AFTER

    def around(self, key):
        """Return the keys of the article before and of the one after; only dated ones have any."""
        dated = len(self.everything) - len(self.by_year.get(UNDATED, ()))
        place = self.places.get(key, dated)
        if place >= dated:
            return None, None
        older = self.everything[place + 1] if place + 1 < dated else None
        return older, self.everything[place - 1] if place else None

    def related(self, subjects, but):
        """Return the keys of articles that share most subjects, the newest of these first."""
        shared = Counter()
        for subject in subjects:
            shared.update(self.by_subject.get(subject, ())[:COMPARED])
        found = (key for key in shared if key not in but)
        return sorted(found, key=lambda key: (-shared[key], self.places[key]))


@per_edition.for_edition
def summarise(model, language):
    """Return what the list of a language holds in all; three queries."""
    articles = model.objects.in_language(language)
    subjects, topic_names = _chosen(articles.order_by())
    by_year, by_subject, newest = {}, {}, None
    # The newest comes first.
    columns = articles.newest_first().values_list("pk", "written_on", "countries")
    for key, day, codes in omissions.rows(columns, "lists"):
        by_year.setdefault(str(day.year) if day else UNDATED, array("q")).append(key)
        subjects[key] = (*subjects.get(key, ()), *(("country", code) for code in codes))
        for subject in subjects[key]:
            by_subject.setdefault(subject, array("q")).append(key)
        newest = newest or day
    return Summary(by_year, by_subject, subjects, topic_names, newest)


def _chosen(articles):
    """Return the topics and participants of each article, and what the topics are called."""
    subjects, names = {}, {}
    topics = articles.filter(topics__isnull=False)
    columns = ("pk", "topics", "topics__key", "topics__english", "topics__french")
    for key, topic, *name in topics.values_list(*columns):
        names[subject := ("topic", topic)] = tuple(name)
        subjects[key] = (*subjects.get(key, ()), subject)
    named = articles.filter(participants__isnull=False)
    for key, participant in named.values_list("pk", "participants"):
        subjects[key] = (*subjects.get(key, ()), ("participant", participant))
    return subjects, names
