"""What mentions a participant, for their page, and what the search finds of the news."""

from django.db import DataError
from django.db.models import F, Q
from wagtail.models import Locale

from alliance_site.caching import per_edition
from alliance_site.pages import languages, omissions
from alliance_site.pages import page_tree as trees
from alliance_site.search import page_rows
from news.models import ArticlePage, EventPage

MOST_MENTIONS = 20


def mentions(participant, language):
    """Return what mentions a participant, newest first, by one query.

    What exists only in the other language is there too, and says so.
    """
    articles = _about(ArticlePage, "written_on", participant, language)
    events = _about(EventPage, "starts_on", participant, language)
    rows = sorted(
        _rows(articles, events),
        key=lambda row: (row["day"] is not None, row["day"], row["pk"]),
        reverse=True,
    )
    codes = _languages()
    return [
        {
            "title": row["title"],
            "day": row["day"],
            "language": codes[row["locale_id"]],
            "url": languages.address_of_path(row["url_path"], codes[row["locale_id"]], language),
        }
        for row in rows[:MOST_MENTIONS]
    ]


def _rows(articles, events):
    try:
        return list(articles.union(events))
    except (ValueError, DataError):  # a day that no calendar has
        mentioning = "the page of a participant"
        return omissions.rows(articles, mentioning) + omissions.rows(events, mentioning)


def _about(model, day, participant, language):
    pages = trees.public(model.objects.filter(participants=participant.pk))
    pages = languages.with_translation_path(pages)
    own = Q(locale__language_code=language) | Q(translation_path__isnull=True)
    return pages.filter(own).order_by().values("pk", "title", "url_path", "locale_id", day=F(day))


@per_edition.for_edition
def _languages():
    return dict(Locale.objects.values_list("pk", "language_code"))


def search_rows(subject=None):
    """Yield the articles and events for the search, or the one that is asked about."""
    yield from page_rows.page_rows(subject, (ArticlePage, EventPage))
