"""Events as a calendar file (RFC 5545). Days and times are those of Strasbourg.

Written by hand: see ``docs/decisions/0026-what-we-write-ourselves.md``.
"""

from datetime import UTC, datetime
from functools import partial

from django.conf import settings
from django.utils.translation import override

from alliance_site.names import countries
from alliance_site.pages import languages, omissions
from alliance_site.text import characters
from news import hours
from news.excerpts import excerpt

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
LONGEST_LINE = 75  # octets, the break not counted
ESCAPES = str.maketrans({"\\": "\\\\", ";": "\\;", ",": "\\,", "\n": "\\n", "\r": None})
# By the rules of the European Union since 1981, without an end.
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
DTSTART:19800928T030000
RRULE:FREQ=YEARLY;UNTIL=19950930T000000Z;BYMONTH=9;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
BEGIN:STANDARD
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
END:STANDARD
END:VTIMEZONE""".splitlines()


def text_of(name, events):
    """Return the calendar of some events as text."""
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Alliance//Events//EN"]
    lines += ["CALSCALE:GREGORIAN", "METHOD:PUBLISH", f"X-WR-CALNAME:{escaped(name)}", *ZONE]
    for event in events:
        lines += omissions.attempt(partial(lines_of, event), event, "a calendar") or []
    return "".join(f"{folded(line)}\r\n" for line in [*lines, "END:VCALENDAR"])


def lines_of(event):
    """Return the lines of one event."""
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
    """Return start and end: whole days where no hour is known.

    Several days without a last hour end with the last of them.
    """
    span = hours.of(event)
    if span.start is None:
        lines = [f"DTSTART;VALUE=DATE:{_digits(span.first)}"]
        # Without an end an event takes one day, which is right for the last of the calendar.
        if after := hours.day_after(span.last):
            lines.append(f"DTEND;VALUE=DATE:{_digits(after)}")
        elif span.last > span.first:
            lines.append(f"DURATION:P{(span.last - span.first).days + 1}D")
        return lines
    lines = [f"DTSTART;TZID=Europe/Paris:{_digits(span.first)}T{span.start:%H%M%S}"]
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
