"""The list of events: coming first, past by year, and a day that is not set is not guessed."""

from datetime import date

from tests.news.contexts import shown_in_2015
from tests.support.builders import make_event


def test_coming_events_stand_first_and_past_ones_by_year(client, pages):
    make_event(pages, "Past", starts_on=date(2014, 3, 1))
    make_event(pages, "Older", starts_on=date(2013, 3, 1))
    make_event(pages, "Later", starts_on=date(2015, 9, 1))
    make_event(pages, "Soon", starts_on=date(2015, 7, 1))
    make_event(pages, "Under way", starts_on=date(2015, 6, 14), ends_on=date(2015, 6, 16))
    make_event(pages, "Open", status="date_open")

    context = shown_in_2015(client)

    coming = [event.title for event in context["coming"]]
    assert coming == ["Under way", "Soon", "Later", "Open"]
    assert [(year, [e.title for e in events]) for year, events in context["past"]] == [
        (2014, ["Past"]),
        (2013, ["Older"]),
    ]
