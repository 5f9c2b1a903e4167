"""What programs read in the head of a page."""

import pytest

from alliance_site.pictures import renditions
from tests.support.builders import make_article
from tests.support.pictures import library_picture

pytestmark = pytest.mark.django_db


def test_a_shared_page_names_its_picture_in_its_own_language_or_not_at_all(client, pages):
    image = library_picture()
    renditions.make(image)
    make_article(pages, "Vienne", "fr", picture=image)
    make_article(pages, "Vienna", picture=image)

    assert "og:image:alt" not in client.get("/fr/news/vienne/").content.decode()
    assert (
        'og:image:alt" content="A round table"' in client.get("/en/news/vienna/").content.decode()
    )
