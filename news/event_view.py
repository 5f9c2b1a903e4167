"""What stands beside an event: its days in words, its place, announcement and report."""

from datetime import timedelta

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import override

from alliance_site.names import countries
from alliance_site.pages import destinations, languages
from alliance_site.text import days
from news import hours
from news.article_view import about, chosen
from news.syndication import structured_data


def context(event):
    """Return what the page of an event shows beside its text."""
    with override(event.language):
        words = when(event)
    organisers = [line.strip() for line in event.organisers.splitlines() if line.strip()]
    over = is_past(event)
    has_calendar = event.starts_on and event.live and not over
    return {
        "event": event,
        "calendar_url": f"{languages.address(event)}calendar.ics" if has_calendar else "",
        "structured": structured_data.event(event, organisers),
        "when": words,
        "is_past": over,
        "was_open": was_open(event),
        "hours": hours.of(event) if event.starts_on else None,
        **about(event, chosen(event)),
        # Under the names they had on the day.
        "countries": [(key, _country(event, key)) for key in event.countries],
        "country_name": _country(event, event.country),
        "country_note": countries.footnote(event.country, event.language),
        "organisers": organisers,
        "announcement": _link(event.announcement),
        "report": _link(event.report),
    }


def _country(event, code):
    return countries.name(code, event.language, event.starts_on)


def _link(article):
    url = destinations.of_page(article, article and article.language)
    return {"title": article.title, "url": url} if url else None


def is_past(event):
    """Say whether an event is over; without a day, only its status or a report can tell."""
    last = event.ends_on or event.starts_on
    if last:
        return last < timezone.localdate()
    return event.status == event.Status.HELD or event.report_id is not None


def was_open(event):
    """Say whether an event is over whose date was not known when it was announced."""
    return event.status == event.Status.DATE_OPEN and is_past(event)


def when(event):
    """Return the day or days of an event in words, or what is known of them."""
    if event.starts_on is None:
        if was_open(event):
            return _("Date not known when announced")
        return "" if event.status == event.Status.HELD else _("Date still to be set")
    span = hours.of(event)
    if not was_open(event):
        return _in_words(span)
    if span.first == span.last:
        held_on = _("Date not known when announced; held on %(day)s")
        return held_on % {"day": _in_words(span)}
    return _("Date not known when announced; held %(days)s") % {"days": _in_words(span)}


def _in_words(span):
    first, last = span.first, span.last
    if last == first:
        return days.in_words(first)
    if (first.year, first.month) == (last.year, last.month):
        short = days.in_words(first, "j")
    else:
        short = days.in_words(first, "j F" if first.year == last.year else "j F Y")
    two = last - first == timedelta(days=1)
    words = _("%(first)s and %(last)s") if two else _("%(first)s to %(last)s")
    return words % {"first": short, "last": days.in_words(last)}
