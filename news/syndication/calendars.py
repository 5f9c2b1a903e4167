"""Events as a calendar file (RFC 5545), for all that are coming and for each of them.

Days and times are those of Strasbourg. An event whose day is still open is in no
calendar; a cancelled one stays, so that it disappears from those that have it.
"""

from datetime import UTC, datetime
from functools import partial

from django.conf import settings
from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header
from django.utils.translation import override

from alliance_site.caching import per_edition
from alliance_site.names import countries
from alliance_site.pages import languages, omissions
from alliance_site.pages import page_tree as trees
from alliance_site.text import characters
from news import hours
from news.excerpts import excerpt

MOST = 200
LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
LONGEST_LINE = 75  # octets, the break not counted
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
ZONE = """\
BEGIN:VTIMEZONE
TZID:Europe/Paris
BEGIN:DAYLIGHT
DTSTART:19810329T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
END:DAYLIGHT
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE""".splitlines()


def of_coming(index):
    """Return the calendar of all events of a list that are coming and have a day."""
    return _file(_coming(type(index), index.pk, timezone.localdate()), index.slug)


@per_edition.for_edition
def _coming(model, pk, today):
    index = model.objects.select_related("locale").get(pk=pk)
    events = omissions.rows(_of_list(index, today), "a calendar")
    return written(index.title, events)


def _of_list(index, today):
    events = index.holds_model().objects.in_language(index.language).select_related("locale")
    return events.coming(today).filter(starts_on__isnull=False)[:MOST]


def left_out(index):
    """Yield the keys of events that the calendar of a list cannot have, tried one by one."""
    coming = _of_list(index, timezone.localdate())
    events, damaged = omissions.parted(coming, "a calendar")
    yield from damaged
    for event in events:
        if not omissions.attempt(partial(_event, event), event, "a calendar"):
            yield event.pk


def of_one(index, slug, request):
    """Return the calendar of one event; of one without a day there is none."""
    events = trees.answered(index.holds_model().objects.select_related("locale"))
    event = events.filter(url_path=f"{index.url_path}{slug}/", starts_on__isnull=False).first()
    if event is None or not trees.may_read(request, event):
        raise Http404
    return _file(written(event.title, [event]), slug)


def _file(content, name):
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = content_disposition_header(False, f"{name}.ics")
    return response


def written(name, events):
    """Return the calendar of some events as text."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Alliance//Events//EN"]
    lines += ["CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{escaped(name)}", *ZONE]
    for event in events:
        lines += omissions.attempt(partial(_event, event), event, "a calendar") or []
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def _event(event):
    country = countries.name(event.country, event.language, event.starts_on)
    changed = event.last_published_at or event.latest_revision_created_at or LONG_AGO
    with override(event.language):
        texts = {
            "SUMMARY": event.title,
            "LOCATION": ", ".join(filter(None, (event.place, country))),
            "DESCRIPTION": excerpt(event),
        }
    return [
        "BEGIN:VEVENT",
        # The same in both languages: it is one event, whoever subscribes to both.
        f"UID:{event.translation_key}",
        f"DTSTAMP:{changed.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"SEQUENCE:{event.live_revision_id or 0}",
        *times(event),
        *(f"{key}:{escaped(text)}" for key, text in texts.items() if text),
        f"URL:{settings.SITE_ORIGIN}{languages.address(event)}",
        f"STATUS:{'CANCELLED' if event.status == event.Status.CANCELLED else 'CONFIRMED'}",
        "TRANSP:TRANSPARENT" if event.starts_at is None else "TRANSP:OPAQUE",
        "END:VEVENT",
    ]


def times(event):
    """Return begin and end: whole days where no hour is known; several days without a last
    hour end with the last of them.
    """
    span = hours.of(event)
    if span.begin is None:
        lines = [f"DTSTART;VALUE=DATE:{_digits(span.first)}"]
        # Without an end an event takes one day, which is right for the last of the calendar.
        if after := hours.day_after(span.last):
            lines.append(f"DTEND;VALUE=DATE:{_digits(after)}")
        elif span.last > span.first:
            lines.append(f"DURATION:P{(span.last - span.first).days + 1}D")
        return lines
    lines = [f"DTSTART;TZID=Europe/Paris:{_digits(span.first)}T{span.begin:%H%M%S}"]
    if span.end:
        lines.append(f"DTEND;TZID=Europe/Paris:{_digits(span.last)}T{span.end:%H%M%S}")
    elif span.last > span.first:
        after = hours.day_after(span.last)
        end = f"{_digits(after)}T000000" if after else f"{_digits(span.last)}T235959"
        lines.append(f"DTEND;TZID=Europe/Paris:{end}")
    return lines


def _digits(day):
    """Return a day as eight digits; ``strftime`` writes fewer before the year 1000."""
    return day.isoformat().replace("-", "")


def escaped(text):
    return characters.fit(text).translate(ESCAPES)


def folded(line):
    """Break a line that is too long, between letters; each further line begins with a space."""
    parts, length = [""], 0
    for letter in line:
        size = len(letter.encode())
        if length + size > LONGEST_LINE:
            parts.append(" ")
            length = 1
        parts[-1] += letter
        length += size
    return "\r\n".join(parts)
