"""The few words of a text that stand in a list."""

from news.excerpts import cut
from tests.news.contexts import shown
from tests.support.builders import make_article


def test_a_teaser_is_cut_at_a_sentence_or_a_word():
    sentence = "Seven professions work under one roof here. "

    assert cut(sentence * 9).endswith("here.")
    assert 25 <= len(cut(sentence * 9).split()) <= 40
    assert cut("word " * 60) == "word " * 39 + "word …"
    assert cut("short") == "short"


def test_without_a_teaser_the_list_shows_the_beginning_of_the_text(client, pages):
    make_article(pages, body="<h2>First</h2><p>Then &amp; more.</p>")

    assert shown(client)["undated"][0].excerpt == "First Then & more."
