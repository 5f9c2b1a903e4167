"""Whoever looks for words in a list of the admin may narrow it by any of its filters, too."""

from datetime import date

import pytest

from news.models import Topic
from tests.support.builders import make_article, make_event, make_site_tree, make_topic, make_user

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _dispatches(client, django_capture_on_commit_callbacks):
    housing = make_topic(key="housing", english="Housing", french="Logement")
    about, earlier = {"topics": [housing]}, date(2023, 2, 1)
    with django_capture_on_commit_callbacks(execute=True):  # then the index is written
        pages = make_site_tree()
        make_article(pages, "Quartet found", written_on=date(2024, 2, 1), **about)
        make_article(pages, "Quartet left out", written_on=earlier, kind="call", grave=True)
        make_event(pages, "Quartet found", starts_on=date(2024, 2, 1), **about)
        make_event(pages, "Quartet left out", starts_on=earlier, status="cancelled")
    client.force_login(make_user(is_superuser=True))


@pytest.mark.both_engines
@pytest.mark.parametrize(
    ("kind", "narrowed"),
    [
        *(("articles", each) for each in ("kind=news", "grave=false", "written_on=2024")),
        *(("events", each) for each in ("status=planned", "starts_on=2024")),
        *((kind, "topics={topic}") for kind in ("articles", "events")),
    ],
)
def test_a_list_is_searched_and_narrowed_at_once(client, kind, narrowed):
    narrowed = narrowed.format(topic=Topic.objects.get().pk)

    html = client.get(f"/admin/{kind}/?q=quartet&{narrowed}").content.decode()

    assert "Quartet found" in html
    assert "Quartet left out" not in html


@pytest.mark.both_engines
@pytest.mark.parametrize(
    "address",
    [
        "articles/?q=quartet&translation=translated",
        "events/?q=quartet&translation=outdated",
        "documents/?q=minutes&usage_count_min=1",
        "images/?q=table&usage_count_min=1",
        "images/chooser/results/?q=table&tag=council",
        "documents/chooser/results/?q=table&collection_id=1",
    ],
)
def test_every_other_filter_is_taken_with_words_to_look_for(client, address):
    assert client.get(f"/admin/{address}").status_code == 200
