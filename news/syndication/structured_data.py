"""What an article or event says of itself to programs, in the words of schema.org.

Only what is written down: no day that nobody gave, no author that nobody named.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.utils import timezone

from alliance_site.editing.placeholders import for_programs
from alliance_site.names import countries
from alliance_site.pages import frames, languages
from alliance_site.pictures import renditions
from membership.public.searching import search_rows
from news import hours
from news.excerpts import excerpt


def article(page, mentioned):
    """Return the data of an article, with the participants it mentions."""
    return _without_gaps(
        {
            "@context": "https://schema.org",
            "@type": "NewsArticle",
            "headline": page.title,
            "alternativeHeadline": page.subtitle,
            "description": for_programs(excerpt(page)),
            "inLanguage": page.language,
            "url": address(page),
            "mainEntityOfPage": address(page),
            "datePublished": page.written_on and page.written_on.isoformat(),
            "dateModified": _changed(page),
            "author": page.author and {"@type": "Person", "name": page.author},
            "publisher": organisation(page.language),
            "image": image(page),
            "mentions": [_participant(entry, page.language) for entry in mentioned],
            "isAccessibleForFree": True,
        }
    )


def event(page, organisers):
    """Return the data of an event; of one whose day is not set, nothing."""
    if page.starts_on is None:
        return None
    span = hours.of(page)
    return _without_gaps(
        {
            "@context": "https://schema.org",
            "@type": "Event",
            "name": page.title,
            "description": for_programs(excerpt(page)),
            "inLanguage": page.language,
            "url": address(page),
            "startDate": _moment(span.first, span.start),
            "endDate": _end(span),
            "eventStatus": f"https://schema.org/{_status(page)}",
            "location": _place(page),
            "organizer": [{"@type": "Organization", "name": name} for name in organisers],
            "image": image(page),
        }
    )


def organisation(language):
    """Return the Alliance itself."""
    frame = frames.view(language)
    name = str(frame.sentences)
    return {"@type": "Organization", "name": name, "url": f"{settings.SITE_ORIGIN}{frame.home}"}


def address(page):
    return f"{settings.SITE_ORIGIN}{languages.address(page)}"


def image(page):
    """Return the address of the picture; a text on a grave subject travels without one."""
    if page.grave or not page.picture_id:
        return None
    found = renditions.stored(page.picture_id)
    if found is None:
        return None
    return found.url if "://" in found.url else f"{settings.SITE_ORIGIN}{found.url}"


def _changed(page):
    """Return when a text was changed; an old one has not been, whenever it was brought here."""
    if page.unchanged or page.last_published_at is None:
        return None
    return timezone.localtime(page.last_published_at).isoformat(timespec="seconds")


def _participant(entry, language):
    place = {"@type": "AdministrativeArea", "name": entry.name(language)}
    if above := search_rows.home(language):
        place["url"] = f"{settings.SITE_ORIGIN}{above}{entry.slug}/"
    return place


def _moment(day, hour):
    if hour is None:
        return day.isoformat()
    zone = timezone.get_default_timezone()
    moment = datetime.combine(day, hour, zone)
    # Before there was a standard time, offsets had seconds, which ISO 8601 does not know.
    if moment.utcoffset() % timedelta(minutes=1):
        moment = moment.replace(tzinfo=None)
    return moment.isoformat(timespec="minutes")


def _end(span):
    if span.end:
        return _moment(span.last, span.end)
    return span.last.isoformat() if span.last > span.first else None


def _status(page):
    known = {page.Status.CANCELLED: "EventCancelled", page.Status.CHANGED: "EventRescheduled"}
    return known.get(page.status, "EventScheduled")


def _place(page):
    if not page.place and not page.country:
        return None
    name = page.place or countries.name(page.country, page.language, page.starts_on)
    where = {"@type": "PostalAddress", "addressCountry": page.country}
    return {"@type": "Place", "name": name, "address": where if page.country else name}


def _without_gaps(data):
    return {key: value for key, value in data.items() if value not in (None, "", [])}
