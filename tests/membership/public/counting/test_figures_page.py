"""The page of the figures: any day, each country by its name of that day, and drawings."""

import re
from datetime import date

import pytest

from tests.support.builders import (
    make_frame,
    make_opening_statement,
    make_participant,
)
from tests.support.markup import has

pytestmark = pytest.mark.django_db


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

    assert sorted(each["name"] for each in context["by_country"]) == sorted(names)
    assert context["figures"].countries == 2


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


@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_large_figure_is_printed_alike_wherever_it_stands(client, framed_pages, language):
    make_opening_statement(date(2019, 1, 1), participants=12345, signatories=54321)
    for section in ("home", "about"):
        page = framed_pages[language, section]
        page.show_counter, page.summary = True, "{participants}, {signatories}"
        page.save_revision().publish()

    addresses = [framed_pages[language, name].slug for name in ("about", "declaration")]
    for address in ("", *addresses, "participants", "participants/figures"):
        text = client.get(f"/{language}/{address}/".replace("//", "/")).content.decode()
        assert not re.search(r"12345|54321", text), address
        assert re.search(r"12[,\xa0]345|54[,\xa0]321", text), address


def test_the_page_needs_few_queries(client, comes_and_goes, django_assert_max_num_queries):
    client.get("/en/participants/figures/")

    with django_assert_max_num_queries(8):
        client.get("/en/participants/figures/")
