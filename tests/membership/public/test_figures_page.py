"""Figures for any day, and how the register grew: joined, left, came back, renamed."""

from datetime import date

import pytest

from membership import register
from membership.public import charts, figures
from tests.support.builders import (
    make_frame,
    make_opening_statement,
    make_participant,
)
from tests.support.markup import has

pytestmark = pytest.mark.django_db


@pytest.fixture
def comes_and_goes(pages):
    """One that joined in 2013, left in 2016 and came back in 2018; one that stayed from 2015 on."""
    restless = make_participant(country="MK", periods=[{"starts_on": date(2013, 3, 20)}])
    register.leave(restless, on=date(2016, 5, 1))
    register.rejoin(restless, on=date(2018, 2, 1))
    make_participant(country="TR", periods=[{"starts_on": date(2015, 6, 24)}])


def shown(client, query="", language="en", status=200):
    response = client.get(f"/{language}/participants/figures/{query}")
    assert response.status_code == status
    return response.context_data


@pytest.mark.parametrize(
    ("day", "participants"),
    [
        ("2013-03-19", 0),
        ("2013-03-20", 1),
        ("2015-06-24", 2),
        ("2016-04-30", 2),
        ("2016-05-01", 1),
        ("2018-01-31", 1),
        ("2018-02-01", 2),
    ],
)
def test_a_day_has_the_figures_it_had(client, comes_and_goes, day, participants):
    assert shown(client, f"?on={day}")["figures"].participants == participants


def test_years_say_who_joined_and_who_left(comes_and_goes):
    years = {year.end.year: year for year in figures.by_year()}

    assert min(years) == 2013
    assert [year for year, found in years.items() if found.joined] == [2013, 2015, 2018]
    assert [year for year, found in years.items() if found.left] == [2016]
    counts = [years[year].figures.participants for year in (2014, 2015, 2016, 2018)]
    assert counts == [1, 2, 1, 2]


def test_this_year_ends_today(comes_and_goes, time_machine):
    time_machine.move_to("2019-05-04T12:00:00+02:00")

    assert figures.by_year()[-1].end == date(2019, 5, 4)


def test_years_start_from_what_the_alliance_stated():
    make_opening_statement(date(2013, 6, 20), 114)
    make_opening_statement(date(2015, 12, 31), 130, countries=29)

    counts = {year.end.year: year.figures.participants for year in figures.by_year()}
    assert (counts[2013], counts[2014], counts[2015], counts[2016]) == (114, 114, 130, 130)


@pytest.mark.parametrize(
    ("day", "language", "names"),
    [
        ("2019-02-11", "en", ["the former Yugoslav Republic of Macedonia", "Turkey"]),
        ("2019-02-12", "en", ["North Macedonia", "Turkey"]),
        ("2022-06-01", "en", ["North Macedonia", "Türkiye"]),
        ("2022-05-31", "fr", ["Macédoine du Nord", "Turquie"]),
    ],
)
def test_a_country_has_the_name_of_the_day_and_counts_once(
    client, comes_and_goes, day, language, names
):
    context = shown(client, f"?on={day}", language)

    assert sorted(land["name"] for land in context["lands"]) == sorted(names)
    assert context["figures"].countries == 2


def test_countries_with_most_participants_come_first(comes_and_goes):
    make_participant(country="TR", periods=[{"starts_on": date(2016, 1, 1)}])
    register.enter_signatory(authority="Oslo", country="NO", signed_on=date(2018, 1, 1))

    found = figures.by_country(date(2020, 1, 1))

    assert [(land.country, land.participants, land.signatories) for land in found] == [
        ("TR", 2, 0),
        ("MK", 1, 0),
        ("NO", 0, 1),
    ]


@pytest.mark.parametrize("on", ["2014-13-45", "yesterday", "30.06.2014", "%00", "2999-01-01", "'"])
def test_a_day_that_is_none_is_refused_in_words(client, pages, on):
    response = client.get(f"/en/participants/figures/?on={on}")
    assert response.status_code == 400
    assert response.context_data["error"]
    assert 'aria-describedby="on-error"' in response.content.decode()


def test_countries_are_not_told_where_nobody_stated_them(client, pages):
    make_opening_statement(date(2014, 3, 24), 122)
    make_participant(country="GR", periods=[{"starts_on": date(2013, 3, 20)}])
    html = client.get("/en/participants/figures/?on=2014-06-30").content.decode()

    assert has(html, "<dd>122</dd>")
    assert "Their countries" not in html
    assert "24 March 2014" in html


def test_the_page_has_each_drawing_with_its_table(client, comes_and_goes):
    html = client.get("/fr/participants/figures/").content.decode()

    assert html.count('<svg class="chart"') == html.count("<table>") == 2
    assert "style=" not in html


@pytest.mark.parametrize("query", ["", "?on=2014-06-30", "?on=yesterday"])
def test_the_page_is_valid_html(client, pages, comes_and_goes, markup_errors, query):
    make_frame(pages)
    assert markup_errors(client.get(f"/en/participants/figures/{query}").content.decode()) == []


def test_directory_and_about_lead_to_the_figures(client, pages):
    assert 'href="figures/"' in client.get("/en/participants/").content.decode()

    about = pages["en", "about"]
    about.show_counter = True
    about.save_revision().publish()
    make_participant()
    assert 'href="/en/participants/figures/"' in client.get("/en/about/").content.decode()


def test_the_page_needs_few_queries(client, comes_and_goes, django_assert_max_num_queries):
    client.get("/en/participants/figures/")

    with django_assert_max_num_queries(8):
        client.get("/en/participants/figures/")


def test_a_bar_is_as_long_as_its_number():
    drawn = charts.bars([("2013", 50), ("2014", 100), ("2015", 0)], "Growth <b>")

    widths = [int(part.split('"')[0]) for part in drawn.split(' width="')[1:]]
    assert widths[0] * 2 == pytest.approx(widths[1], abs=1)
    assert widths[2] == 0
    assert "Growth &lt;b&gt;" in drawn
    assert charts.bars([], "Nothing") == ""
