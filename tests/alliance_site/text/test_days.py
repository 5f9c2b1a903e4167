from datetime import date, time

import pytest
from django.template import Context, Template
from django.utils.translation import override

from alliance_site.text import days

NO_BREAK = "\u00a0"


@pytest.mark.parametrize(
    ("language", "day", "words"),
    [
        ("en", date(2012, 5, 1), "1 May 2012"),
        ("en", date(2012, 5, 8), "8 May 2012"),
        ("fr", date(2012, 5, 1), "1er mai 2012"),
        ("fr", date(2012, 5, 8), "8 mai 2012"),
        ("fr", date(2012, 5, 11), "11 mai 2012"),
    ],
)
def test_a_day_stands_as_its_language_writes_it(language, day, words):
    with override(language):
        assert days.in_words(day) == words


def test_french_hours_have_no_leading_zero_and_cannot_be_torn_apart():
    with override("fr"):
        assert days.clock(time(9, 5)) == f"9{NO_BREAK}h{NO_BREAK}05"
    with override("en"):
        assert days.clock(time(9, 5)) == "09:05"


def test_a_size_is_given_in_the_units_that_people_of_the_language_read():
    template = Template("{{ size|filesizeformat }}")
    with override("fr"):
        assert template.render(Context({"size": 52_838})) == f"51,6{NO_BREAK}Ko"
    with override("en"):
        assert template.render(Context({"size": 52_838})) == f"51.6{NO_BREAK}KB"
