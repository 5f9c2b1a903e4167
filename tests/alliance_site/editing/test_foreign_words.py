"""What an editor marks as another language stays so: kept, read, and handed to the translation."""

import pytest
from wagtail.admin.rich_text.converters.contentstate import ContentstateConverter
from wagtail.rich_text import features
from wagtail_localize.strings import extract_strings, restore_strings

from alliance_site.editing import foreign_words
from alliance_site.editing.blocks import FOREIGN_WORDS
from alliance_site.templatetags.frame_tags import prose
from tests.support.builders import make_article, make_site_tree

TEXT = (
    '<p>Those called <span lang="fr">Gens du voyage</span>,'
    ' and <span lang="rom"><b>Roma</b></span>.</p>'
)


def test_every_language_has_a_button_in_every_text():
    assert [f"words-{code}" for code in foreign_words.LANGUAGES] == FOREIGN_WORDS
    for name in FOREIGN_WORDS:
        assert features.get_editor_plugin("draftail", name)


def test_the_editor_keeps_what_is_marked():
    converter = ContentstateConverter(features=["bold", *FOREIGN_WORDS])

    kept = converter.to_database_format(converter.from_database_format(TEXT))

    assert '<span lang="fr">Gens du voyage</span>' in kept
    assert '<span lang="rom"><b>Roma</b></span>' in kept


def test_the_translation_keeps_it_too():
    template, strings = extract_strings(TEXT)

    assert restore_strings(template, strings) == TEXT


@pytest.mark.django_db
def test_a_page_says_it_to_the_reader(client):
    article = make_article(make_site_tree(), "A day", body=TEXT)

    assert '<span lang="fr">Gens du voyage</span>' in client.get(article.url).content.decode()
    assert '<span lang="fr">' in prose(TEXT)
