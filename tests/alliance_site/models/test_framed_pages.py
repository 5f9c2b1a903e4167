"""Pages of any kind: previews and addresses."""

import pytest

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("key", ["home", "news", "events", "participants", "declaration", "about"])
def test_every_page_can_be_looked_at_before_it_is_published(pages, key):
    page = pages["en", key]
    page.title = page.heading = "Not yet published"

    response = page.make_preview_request()

    assert response.status_code == 200
    assert "Not yet published" in response.content.decode()


def test_absolute_addresses_begin_with_the_origin_of_the_settings(pages, settings):
    settings.SITE_ORIGIN = "https://alliance.example"

    assert pages["fr", "news"].full_url == "https://alliance.example/fr/news/"
