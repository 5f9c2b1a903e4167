"""Which events are in a calendar: all of a list that are coming, or one of them.

An event whose day is still open is in no calendar; a cancelled one stays, so that it
disappears from those that have it.
"""

from functools import partial

from django.http import Http404, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from alliance_site.caching import per_edition
from alliance_site.pages import omissions
from alliance_site.pages import page_tree as trees
from news.syndication import calendar_files

MOST = 200


def of_coming(index):
    """Return the calendar of all events of a list that are coming and have a day."""
    return _file(_coming(type(index), index.pk, timezone.localdate()), index.slug)


@per_edition.for_edition
def _coming(model, pk, today):
    index = model.objects.select_related("locale").get(pk=pk)
    events = omissions.rows(_of_list(index, today), "a calendar")
    return calendar_files.text_of(index.title, events)


def _of_list(index, today):
    events = index.holds_model().objects.in_language(index.language).select_related("locale")
    return events.coming(today).filter(starts_on__isnull=False)[:MOST]


def left_out(index):
    """Yield the keys of events that the calendar of a list cannot have, tried one by one."""
    coming = _of_list(index, timezone.localdate())
    events, damaged = omissions.parted(coming, "a calendar")
    yield from damaged
    for event in events:
        if not omissions.attempt(partial(calendar_files.lines_of, event), event, "a calendar"):
            yield event.pk


def of_one(index, slug, request):
    """Return the calendar of one event; of one without a day there is none."""
    events = trees.answered(index.holds_model().objects.select_related("locale"))
    event = events.filter(url_path=f"{index.url_path}{slug}/", starts_on__isnull=False).first()
    if event is None or not trees.may_read(request, event):
        raise Http404
    return _file(calendar_files.text_of(event.title, [event]), slug)


def _file(content, name):
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    response["Content-Disposition"] = content_disposition_header(False, f"{name}.ics")
    return response
