"""The words of a text are counted below it; without a script nothing is said of them."""

from news.editing.widgets import CountedTextInput
from tests.support.markup import has


def test_the_field_names_the_place_where_its_words_are_counted():
    html = CountedTextInput().render("teaser", "In short", {"id": "id_teaser"})

    assert 'data-words-in="id_teaser-words"' in html
    assert has(html, '<p class="help" hidden>Words: <span id="id_teaser-words"></span></p>')


def test_the_script_comes_with_it():
    assert "js/word_count.js" in str(CountedTextInput().media)
