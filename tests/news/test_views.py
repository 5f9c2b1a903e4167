"""A calendar answers at an address that ends with the name of a file, in any script."""

from datetime import date

import pytest

from news import views
from tests.support.builders import make_event


def test_the_calendar_of_an_event_is_found_below_its_list(client, pages):
    make_event(pages, "Συνάντηση", slug="συνάντηση", starts_on=date(2999, 1, 1))

    assert client.get("/en/events/calendar.ics").status_code == 200
    assert client.get("/en/events/συνάντηση/calendar.ics").status_code == 200


@pytest.mark.parametrize(("slug", "known"), [("fair", True), ("other", False), (None, True)])
def test_only_what_is_among_the_events_has_anything_below_it(pages, slug, known):
    make_event(pages, "Fair")

    assert views.is_among_events(pages["en", "events"], slug=slug) == known
