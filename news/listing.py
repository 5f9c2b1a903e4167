"""The list of the articles: what a visitor asks for, and what the page then shows."""

from collections import Counter
from dataclasses import asdict, dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from urllib.parse import urlencode

from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.translation import gettext as _

from alliance_site import countries, kept, languages, places
from alliance_site import tree as trees
from membership import directory
from news import reading
from news.excerpts import excerpt

PER_PAGE = 10
ARCHIVE_AFTER = timedelta(days=183)
UNDATED = "none"


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
        if not (self.year.isdecimal() and self.year.isascii() and 1 <= int(self.year) <= 9998):
            return articles.none()
        first = date(int(self.year), 1, 1)
        return articles.filter(written_on__gte=first, written_on__lt=first.replace(first.year + 1))


@dataclass(frozen=True)
class Summary:
    """What a list holds in all, read once per edition."""

    years: tuple
    topics: tuple
    countries: tuple
    participants: tuple
    newest: date | None

    @cached_property
    def total(self):
        return sum(count for _year, count in self.years)

    def count(self, filters):
        """Return how many articles a filter finds, where that is known without asking."""
        if filters.topic or filters.country or filters.participant:
            return None
        return dict(self.years).get(filters.year, 0) if filters.year else self.total

    def from_archive(self):
        return bool(self.newest) and self.newest < timezone.localdate() - ARCHIVE_AFTER


class KnownPaginator(Paginator):
    """A paginator that is told the number of rows where it is known."""

    def __init__(self, rows, known):
        super().__init__(rows, PER_PAGE)
        if known is not None:
            self.count = known


def listed(index, asked):
    """Return what the list shows: one page of articles, the filters, and their choices."""
    filters = Filters.read(asked)
    summary = summarise(index.holds_model(), index.language)
    found = filtered(index, filters).for_list()
    pager = KnownPaginator(found, summary.count(filters)).get_page(asked.get("page"))
    articles = presented(list(pager), index.language)
    return {
        "filters": filters,
        "pager": pager,
        "page_numbers": list(pager.paginator.get_elided_page_range(pager.number)),
        "dated": [article for article in articles if article.written_on],
        "undated": [article for article in articles if not article.written_on],
        "years": [(year, count) for year, count in summary.years],
        "topics": summary.topics,
        "countries": sorted(
            ((key, countries.name(key), count) for key, count in summary.countries),
            key=lambda choice: countries.sort_key(choice[0]),
        ),
        "participants": _named_participants(summary.participants, index.language),
        "asked_for": asked_for(filters),
        "from_archive": summary.from_archive(),
        "total": summary.total,
        "feed_url": feed_address(index, filters),
        "elsewhere": elsewhere(index),
    }


def _named_participants(counts, language):
    everybody = directory.everybody()
    known = [(everybody[pk], count) for pk, count in counts if pk in everybody]
    choices = [(entry.slug, entry.name(language), count) for entry, count in known]
    return sorted(choices, key=lambda choice: places.fold(choice[1]))


def asked_for(filters):
    """Return what is asked for in words, each with the address of the list without it."""
    return [
        {"label": label, "without": f"?{replace(filters, **{name: ''}).query}"}
        for name, label in labels(filters)
    ]


def labels(filters):
    """Return the filters in use by name, with what each is called in the reader's language."""
    given = {name: value for name, value in asdict(filters).items() if value}
    topics = {topic.key: str(topic) for topic in reading.all_topics().values()}
    names = {entry.slug: entry.name() for entry in directory.everybody().values()}
    words = {
        "year": {UNDATED: _("Without a date")},
        "topic": topics,
        "country": {code: countries.name(code) for code, _label in countries.as_choices()},
        "participant": names,
    }
    return [(name, words[name].get(value, value)) for name, value in given.items()]


def filtered(index, filters):
    """Return the articles of a list that a filter asks for, newest first."""
    articles = index.holds_model().objects.in_language(index.language)
    return filters.apply(articles).newest_first()


def feed_address(index, filters):
    query = filters.query
    return f"{languages.address(index)}feed/{'?' if query else ''}{query}"


def presented(articles, language):
    """Give each article its address and excerpt; the bodies needed for it come in one query."""
    cut = [article.pk for article in articles if not article.teaser]
    bodies = {}
    if cut:
        bodies = type(articles[0]).objects.only("pk", "teaser", "body").in_bulk(cut)
    for article in articles:
        article.address = languages.address_of_path(article.url_path, language, language)
        article.excerpt = article.teaser or excerpt(bodies[article.pk])
    return articles


@kept.for_edition
def summarise(model, language):
    """Return what the list of a language holds in all."""
    rows = model.objects.in_language(language)
    written = Counter()
    of_countries = Counter()
    newest = None
    for day, keys in rows.order_by().values_list("written_on", "countries"):
        written[str(day.year) if day else UNDATED] += 1
        of_countries.update(keys)
        newest = max(filter(None, (newest, day)), default=None)
    named = rows.filter(topics__key__isnull=False).order_by()
    topics = Counter(named.values_list("topics__key", "topics__english", "topics__french"))
    mentioned = rows.filter(participants__isnull=False).order_by()
    years = sorted(written.items(), key=lambda pair: (pair[0] != UNDATED, pair[0]), reverse=True)
    return Summary(
        years=tuple(years),
        topics=tuple((*topic, count) for topic, count in sorted(topics.items())),
        countries=tuple(of_countries.items()),
        participants=tuple(Counter(mentioned.values_list("participants", flat=True)).items()),
        newest=newest,
    )


def elsewhere(index):
    """Return how many articles exist only in the other language, and where their list is."""
    other = languages.other(index.language)
    twin = trees.current().twin(index, other)
    if twin is None:
        return None
    count = only_in(index.holds_model(), other)
    return {"language": other, "count": count, "url": languages.address(twin)} if count else None


@kept.for_edition
def only_in(model, language):
    """Return how many articles of a language have no live translation."""
    pages = languages.with_twin(model.objects.in_language(language))
    return pages.filter(twin_path__isnull=True).count()
