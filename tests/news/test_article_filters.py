"""What a list of articles is narrowed to, and a way on where nothing is found."""

from datetime import date

import pytest

from tests.news.contexts import shown, titles
from tests.support.builders import make_article, make_participant, make_topic
from tests.support.markup import has


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("year=2012", ["Twelve"]),
        ("year=none", ["Undated"]),
        ("topic=housing", ["Twelve"]),
        ("country=GR", ["Thirteen"]),
        ("participant=megara", ["Thirteen"]),
        ("year=2013&topic=housing", []),
        ("year=99999", []),
        ("year=²", []),
        ("topic=%00", ["Thirteen", "Twelve", "Undated"]),
    ],
)
def test_the_list_can_be_narrowed(client, pages, query, expected):
    megara = make_participant(official_name="Megara")
    topic = make_topic()
    make_article(pages, "Twelve", written_on=date(2012, 4, 5), topics=[topic])
    make_article(
        pages, "Thirteen", written_on=date(2013, 4, 5), participants=[megara], countries=["GR"]
    )
    make_article(pages, "Undated")

    context = shown(client, f"/en/news/?{query}")

    assert titles([*context["dated"], *context["undated"]]) == expected


def test_where_nothing_matches_the_page_names_the_filters_and_a_way_on(client, pages):
    make_article(pages, "Twelve", written_on=date(2012, 4, 5))

    html = client.get("/en/news/?year=2013&country=GR").content.decode()

    assert "look without “2013”" in html
    assert has(html, '<a href="?country=GR">')
    assert "look without “Greece”" in html
