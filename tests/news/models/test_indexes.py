"""The lists answer below their own addresses, and nothing else does."""

import pytest


@pytest.mark.parametrize(
    "path", ["/en/news/calendar.ics", "/en/calendar.ics", "/en/x/calendar.ics"]
)
def test_elsewhere_there_is_no_calendar(client, pages, path):
    assert client.get(path).status_code == 404
