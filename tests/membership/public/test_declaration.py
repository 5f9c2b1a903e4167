"""The Declaration word for word."""

import pytest

from membership.public import declaration
from tests.support.builders import make_site_tree

LIST = (
    "<h3>We will</h3><p>In <b>our</b>\n towns</p>"
    "<ul><li><p>act</p></li><li>speak <i>out</i></li></ul><ol><li>once</li></ol>"
)


def test_a_text_is_kept_in_its_order_without_markup():
    assert declaration.parts(LIST) == [
        {"kind": "heading", "texts": ["We will"]},
        {"kind": "paragraph", "texts": ["In our towns"]},
        {"kind": "paragraph", "texts": ["act"]},
        {"kind": "list", "texts": ["speak out"]},
        {"kind": "numbered", "texts": ["once"]},
    ]


def test_no_word_of_a_list_within_a_list_is_lost():
    found = declaration.parts("<ul><li>one<ul><li>two</li></ul>three</li></ul>")

    assert [words for part in found for words in part["texts"]] == ["one", "two", "three"]


@pytest.mark.django_db
def test_it_is_read_in_the_language_asked_for_or_in_the_one_it_has():
    make_site_tree()
    assert declaration.text("fr")["language"] == "fr"
    assert declaration.text("fr")["title"] == "Déclaration"


@pytest.mark.django_db
def test_without_its_page_there_is_nothing_to_read():
    assert declaration.text("en") is None
