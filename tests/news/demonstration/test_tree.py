"""The pages of the demonstration stand in both languages, each the translation of the other."""

import pytest
from wagtail.models import Page, Site

from alliance_site.models import Frame
from news.demonstration import tree

pytestmark = pytest.mark.django_db


def test_every_page_has_its_translation_and_the_site_begins_at_the_english_home():
    pages = tree.make_pages()

    keys = {key for _language, key in pages}
    assert set(pages) == {(language, key) for language in ("en", "fr") for key in keys}
    for key in keys:
        assert pages["en", key].translation_key == pages["fr", key].translation_key
    assert Site.objects.get().root_page_id == pages["en", "home"].pk
    assert Page.objects.filter(depth=2).count() == 2
    assert len({frame.translation_key for frame in Frame.objects.all()}) == 1
