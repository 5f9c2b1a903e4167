"""The form of an event asks about days and hours that contradict each other."""

from datetime import time

import pytest

from news.models import EventPage
from tests.support.editing import add_event


@pytest.mark.parametrize(
    ("typed", "field", "said"),
    [
        (
            {"starts_on": "2027-05-03", "starts_at": "20:00", "ends_at": "01:00"},
            "ends_on",
            "Does the event end on the next day? Then enter 4 May 2027 as its last day.",
        ),
        (
            {"starts_on": "2027-05-03", "starts_at": "20:00", "ends_at": "20:00"},
            "ends_on",
            "The end, 20:00, is not after the start, 20:00.",
        ),
        (
            {"starts_on": "2999-12-31", "ends_on": "2027-05-01", "starts_at": "20:00"},
            "starts_on",
            "No page is about a day in that year. Check the year.",
        ),
        (
            {"starts_on": "2027-05-03", "ends_on": "2027-05-01"},
            "ends_on",
            "The last day, 1 May 2027, is before the first day, 3 May 2027. Which is right?",
        ),
        ({"ends_on": "2027-05-01"}, "starts_on", "Enter the first day, too."),
        ({"starts_on": "2027-05-01", "ends_at": "12:00"}, "starts_at", "the start time, too."),
        ({"starts_on": "2027-03-28", "starts_at": "02:30"}, "starts_at", "there is no 02:30"),
    ],
)
def test_an_end_that_is_not_after_the_begin_is_asked_about(
    superuser_client, pages, typed, field, said
):
    form = add_event(superuser_client, pages["en", "events"], **typed).context_data["form"]

    assert said in form.errors[field][0]
    assert "event_ends_after_it_begins" not in str(form.errors)
    assert not EventPage.objects.exists()


def test_an_event_past_midnight_ends_on_its_last_day(superuser_client, pages):
    answers = {"starts_on": "2027-05-03", "ends_on": "2027-05-04"}
    add_event(
        superuser_client, pages["en", "events"], starts_at="20:00", ends_at="01:00", **answers
    )

    assert EventPage.objects.get().ends_at == time(1)
