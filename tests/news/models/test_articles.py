"""The list shows written days and guesses none; an article says of which time it is."""

from datetime import date

import pytest
import time_machine

from tests.support.builders import make_article

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("today", "in_list", "in_text"),
    [
        ("2015-05-31T21:59Z", "Open until 31 May 2015", "Deadline of this call: 31 May 2015."),
        ("2015-05-31T22:01Z", "Closed since 31 May 2015", "This call is closed."),
    ],
)
def test_a_call_closes_by_itself_when_its_last_day_is_over(client, pages, today, in_list, in_text):
    make_article(pages, "Apply", kind="call", deadline=date(2015, 5, 31))

    with time_machine.travel(today):
        assert in_list in client.get("/en/news/").content.decode()
        assert in_text in client.get("/en/news/apply/").content.decode()
