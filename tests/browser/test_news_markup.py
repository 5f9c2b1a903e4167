"""The pages of the news are valid HTML with all that can stand on them."""

from datetime import date

import pytest
import time_machine
from django.core.files.images import ImageFile

from alliance_site import pictures, search
from alliance_site.models import AllianceImage
from tests.builders import (
    make_article,
    make_event,
    make_frame,
    make_participant,
    make_picture,
    make_site_tree,
)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site():
    pages = make_site_tree()
    make_frame(pages)
    file = ImageFile(make_picture("table.jpg", (800, 600)), name="table.jpg")
    picture = AllianceImage.objects.create(
        title="Table", description="A table", credit="A. Sample", licence="CC0", file=file
    )
    town = make_participant(official_name="Exampletown", slug="exampletown")
    whole = {"picture": picture, "participants": [town], "countries": ["GR"]}
    make_article(pages, "Older", written_on=date(2017, 1, 1))
    make_article(
        pages, "A <call>", slug="a-call", deadline=date(2017, 9, 1), author="Alex Example", **whole
    )
    make_event(pages, starts_on=date(2017, 10, 19), country="GR", place="Hall", picture=picture)
    pictures.make_missing()
    search.refresh()


@pytest.mark.parametrize(
    "path",
    [
        "",
        "news/",
        "news/?participant=exampletown&year=1999",
        "news/a-call/",
        "events/",
        "events/a-conference/",
        "search/?q=gypsy+councillors",
        "search/?q=councillors",
    ],
)
def test_a_page_is_valid(client, markup_errors, path):
    with time_machine.travel("2017-06-15"):
        html = client.get(f"/en/{path}").content.decode()

    assert markup_errors(html) == []
