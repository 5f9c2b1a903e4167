"""When an event begins and ends: the same for its page, its data for programs and its calendar."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from django.utils import timezone
from django.utils.translation import gettext as _

from alliance_site.text import days


@dataclass(frozen=True, slots=True)
class Span:
    """Days and hours that can be told; an end that is not after the start counts as unknown."""

    first: date
    last: date
    start: time | None
    end: time | None


def of(event):
    """Return the span of an event that has a day."""
    first = event.starts_on
    last = max(first, event.ends_on or first)
    start = event.starts_at
    end = event.ends_at if start and (last > first or (event.ends_at or start) > start) else None
    return Span(first, last, start, end)


def day_after(day):
    """Return the next day, or nothing after the last one of the calendar."""
    return day + timedelta(days=1) if day < date.max else None


def contradictions(typed):
    """Return a question for each field of a form whose days and hours contradict each other."""
    first, last, start, end = (
        typed.get(name) for name in ("starts_on", "ends_on", "starts_at", "ends_at")
    )
    if last and not first:
        return {"starts_on": _("There is a last day. Enter the first day, too.")}
    if end and not start:
        return {"starts_at": _("There is an end time. Enter the start time, too.")}
    if last and last < first:
        message = _("The last day, %(last)s, is before the first day, %(first)s. Which is right?")
        return {"ends_on": message % _in_words(first=first, last=last)}
    if first and start and end and end <= start and last in (None, first):
        return _next_day(first, {"begin": days.clock(start), "end": days.clock(end)})
    return _passed_over({"starts_at": (first, start), "ends_at": (last or first, end)})


def _next_day(first, hours):
    if following := day_after(first):
        message = _(
            "The end, %(end)s, is not after the start, %(begin)s. Does the event end on the next "
            "day? Then enter %(day)s as its last day."
        )
        return {"ends_on": message % (hours | _in_words(day=following))}
    return {"ends_at": _("The end, %(end)s, is not after the start, %(begin)s.") % hours}


def _passed_over(moments):
    """Name the hours that do not exist in the night to summer time."""
    message = _("On %(day)s the clocks go forward: there is no %(hour)s in Strasbourg.")
    return {
        name: message % (_in_words(day=day) | {"hour": days.clock(hour)})
        for name, (day, hour) in moments.items()
        if day and hour and not _exists(day, hour)
    }


def _exists(day, hour):
    if not date.min < day < date.max:
        # Another zone may be on a day that no calendar has; the clocks stand still here.
        return True
    moment = datetime.combine(day, hour, timezone.get_default_timezone())
    return moment.astimezone(UTC).astimezone(moment.tzinfo).replace(tzinfo=None) == (
        moment.replace(tzinfo=None)
    )


def _in_words(**named):
    return {name: days.in_words(day) for name, day in named.items()}
