"""The first list of outdated words, and that editors keep it."""

import pytest

from tests.support.searches import text_of_search

pytestmark = pytest.mark.django_db


def test_editors_keep_the_list_of_words(client, pages):
    note = pages["en", "please-note"]
    note.outdated_words = "Exampleword\n\n"
    note.save_revision().publish()

    assert 'id="words"' in text_of_search(client, "exampleword")
