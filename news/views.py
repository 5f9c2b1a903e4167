"""What the pages of the news show, and answers for addresses that end with the name of a file.

The models know nothing of it: ``NewsConfig.ready`` hands it to them.
"""

from collections.abc import Callable
from typing import Any

from alliance_site.caching import http
from alliance_site.pages import page_tree, serving
from news import article_list, article_view, event_list, event_view
from news.models import EventPage
from news.syndication import calendars, feeds


@serving.serves_pages
@http.public
def calendar(request, path):
    """Answer for a calendar: a route of a page, whose own addresses end with a slash."""
    return serving.serve(request, f"{path}/")


def is_among_events(page, slug=None, **asked):
    """Say whether there is an event of this address below a list."""
    events = EventPage.objects.filter(url_path=f"{page.url_path}{slug}/")
    return slug is None or page_tree.answered(events).exists()


PAGE_VIEWS: dict[tuple[str, str], Callable[..., Any]] = {
    ("news.NewsIndexPage", "context"): (
        lambda page, request: article_list.context(page, request.GET)
    ),
    ("news.NewsIndexPage", "feed"): lambda page, request: feeds.answer(page, request.GET),
    ("news.ArticlePage", "context"): lambda page, request: article_view.context(page),
    ("news.EventIndexPage", "context"): lambda page, request: event_list.context(page, request.GET),
    ("news.EventIndexPage", "has_below"): is_among_events,
    ("news.EventIndexPage", "calendar"): lambda page, request: calendars.of_coming(page),
    ("news.EventIndexPage", "calendar_of_event"): (
        lambda page, request, slug: calendars.of_one(page, slug, request)
    ),
    ("news.EventPage", "context"): lambda page, request: event_view.context(page),
}
