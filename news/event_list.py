"""The list of the events: coming first, past by year, days still to be set at the end."""

from itertools import groupby

from django.core.paginator import Paginator
from django.utils import timezone

from alliance_site.pages import languages, omissions
from news.article_list import with_excerpts
from news.event_view import when

PAST_PER_PAGE = 30


def context(index, asked):
    """Return the events of a list: all that are coming, and a page of the past by year."""
    today = timezone.localdate()
    events = index.holds_model().objects.in_language(index.language).for_list()
    pager = Paginator(events.past(today), PAST_PER_PAGE).get_page(asked.get("page"))
    coming = [] if pager.number > 1 else omissions.rows(events.coming(today), "a list")
    past = omissions.rows(pager.object_list, "a list")
    shown = with_excerpts([*coming, *past], index.language)
    for event in shown:
        event.when = when(event)
    past = shown[len(coming) :]
    return {
        "calendar_url": f"{languages.address(index)}calendar.ics",
        "coming": shown[: len(coming)],
        "past": [(year, list(group)) for year, group in groupby(past, _year)],
        "pager": pager,
        "page_numbers": list(pager.paginator.get_elided_page_range(pager.number)),
    }


def _year(event):
    return event.starts_on.year if event.starts_on else None
