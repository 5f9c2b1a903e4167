"""The form of an article takes a day of writing that has been, or the day it is scheduled for."""

import pytest
import time_machine

from news.models import ArticlePage
from tests.support.editing import add_article

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("written_on", "go_live_at", "taken"),
    [
        *[("2024-05-08", "", True), ("2024-05-09", "", True), ("2024-05-10", "", False)],
        *[("2034-05-08", "2034-05-08 10:00", True), ("1949-05-05", "", True)],
        *[("2024-06-02", "2024-06-01 10:00", True), ("2024-06-03", "2024-06-01 10:00", False)],
    ],
)
@time_machine.travel("2024-05-08T12:00+00:00", tick=False)
def test_nobody_has_written_on_a_day_to_come(editor_client, pages, written_on, go_live_at, taken):
    answers = {"written_on": written_on, "go_live_at": go_live_at}
    response = add_article(
        editor_client, pages["en", "news"], **answers, **{"action-publish": "yes"}
    )

    assert ArticlePage.objects.exists() == taken
    if not taken:
        (said,) = response.context_data["form"].errors["written_on"]
        assert said.startswith("This day is yet to come")


@pytest.mark.parametrize("field", ["written_on", "deadline"])
@pytest.mark.parametrize("day", ["0001-01-01", "0213-05-08", "1066-10-14", "2999-01-01"])
def test_a_slip_in_the_year_is_refused_at_its_field(editor_client, pages, field, day):
    response = add_article(
        editor_client, pages["en", "news"], **{field: day, "action-publish": "yes"}
    )

    (said,) = response.context_data["form"].errors[field]
    assert said.endswith("Check the year.")
