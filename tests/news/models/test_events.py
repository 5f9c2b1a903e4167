"""Events: coming first, past by year, and a day that is not set is not guessed."""

import pytest

from tests.news.contexts import shown_in_2015
from tests.support.builders import make_article, make_event

pytestmark = pytest.mark.django_db


def test_a_held_event_without_a_day_is_past(client, pages):
    make_event(pages, "Held", status="held")

    context = shown_in_2015(client)

    assert context["coming"] == []
    assert context["past"][0][0] is None


def test_an_event_whose_day_was_never_set_is_over_once_a_report_tells_of_it(client, pages):
    report = make_article(pages, title="How it was in Milan")
    make_event(pages, title="Launch in Italy", status="date_open", report=report)

    context = client.get(pages["en", "events"].url).context_data

    assert context["coming"] == []
    assert [event.title for _year, events in context["past"] for event in events] == [
        "Launch in Italy"
    ]
