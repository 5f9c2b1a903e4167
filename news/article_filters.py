"""What the list of the articles is asked for: its filters, and what they are called."""

import re
from dataclasses import asdict, dataclass, replace
from datetime import MAXYEAR
from urllib.parse import urlencode

from django.utils.translation import gettext as _

from alliance_site.answers.list_filters import refusal
from alliance_site.names import countries
from membership.public import directory
from news import article_view
from news.summaries import UNDATED

YEAR = re.compile(r"\d{1,4}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Filters:
    """What of the list is asked for; unknown and overlong values ask for nothing that exists."""

    year: str = ""
    topic: str = ""
    country: str = ""
    participant: str = ""

    @classmethod
    def read(cls, asked):
        given = {name: asked.get(name, "").strip()[:80] for name in cls.__dataclass_fields__}
        return cls(**{name: value.replace("\x00", "") for name, value in given.items()})

    @property
    def query(self):
        return urlencode({name: value for name, value in asdict(self).items() if value})

    def apply(self, articles):
        articles = articles.about(self.topic, self.country, self.participant)
        if self.year == UNDATED:
            return articles.filter(written_on__isnull=True)
        if not self.year:
            return articles
        if not is_year(self.year):
            return articles.none()
        return articles.filter(written_on__year=int(self.year))


def refusals(filters):
    """Return a sentence for each filter whose value is none that there is."""
    labels = {"year": _("Year"), "topic": _("Topic"), "country": _("Country")}
    labels["participant"] = _("Participant")
    given = {name: value for name, value in asdict(filters).items() if value}
    known = {
        "topic": {topic.key for topic in article_view.all_topics().values()},
        "country": dict(countries.as_choices()),
        "participant": {entry.slug for entry in directory.everybody().values()},
    }
    return [
        refusal(value, labels[name])
        for name, value in given.items()
        if not (is_year(value) if name == "year" else value in known[name])
    ]


def is_year(text):
    """Say whether a text is a year that a calendar knows, or stands for what has no date."""
    return text == UNDATED or bool(YEAR.fullmatch(text) and 1 <= int(text) <= MAXYEAR)


def asked_for(filters):
    """Return what is asked for in words, each with the address of the list without it."""
    return [
        {"label": label, "without": f"?{replace(filters, **{name: ''}).query}"}
        for name, label in labels(filters)
    ]


def labels(filters):
    """Return the filters in use by name, with what each is called in the reader's language."""
    given = {name: value for name, value in asdict(filters).items() if value}
    topics = {topic.key: str(topic) for topic in article_view.all_topics().values()}
    names = {entry.slug: entry.name() for entry in directory.everybody().values()}
    words = {
        "year": {UNDATED: _("Without a date")},
        "topic": topics,
        "country": {code: countries.name(code) for code, _label in countries.as_choices()},
        "participant": names,
    }
    return [(name, words[name].get(value, value)) for name, value in given.items()]
