"""When an event begins and ends, up to the limits of the calendar."""

from datetime import date, time

import pytest

from tests.support.builders import make_article, make_event, make_user
from tests.support.editing import add_event


@pytest.mark.both_engines
@pytest.mark.sample(3)
@pytest.mark.parametrize("day", [date.min, date.max])
@pytest.mark.parametrize("hour", [None, time(0), time(23, 59)])
def test_days_at_the_limits_of_the_calendar_break_no_page(client, pages, day, hour):
    make_event(pages, starts_on=day, ends_on=day, starts_at=hour)
    make_article(pages, "Limit", written_on=day, deadline=day)

    for address in (
        "/en/events/",
        "/en/events/a-conference/",
        "/en/events/a-conference/calendar.ics",
        "/en/events/calendar.ics",
        "/en/news/",
        "/en/news/limit/",
        "/en/news/feed/",
        f"/en/news/feed/?year={day.year}",
        "/en/",
        "/sitemap.xml",
    ):
        assert client.get(address).status_code == 200, address
    assert b"Limit" in client.get(f"/en/news/?year={day.year}").content
    hour = "0000" if day == date.min else "2359"
    admin_day = {"starts_on": day.isoformat(), "starts_at": f"{hour[:2]}:{hour[2:]}"}
    client.force_login(make_user(is_superuser=True))
    form = add_event(client, pages["en", "events"], title="More", **admin_day).context_data["form"]
    assert "Check the year" in form.errors["starts_on"][0]
