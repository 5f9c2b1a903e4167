from datetime import date

import pytest

from news.editing.teasers import remark
from tests.support.builders import make_article, make_opening_statement, make_site_tree


@pytest.mark.parametrize("words", [0, 25, 40])
def test_of_a_teaser_that_fits_and_of_none_nothing_is_said(words):
    assert remark("word " * words) == ""


@pytest.mark.parametrize(("words", "said"), [(1, "1 word."), (24, "24 words"), (41, "41 words")])
def test_a_teaser_too_short_or_too_long_is_counted(words, said):
    assert said in remark("word " * words)


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/en/", "/en/news/", "/en/news/feed/"])
def test_a_figure_in_a_teaser_is_a_number_wherever_it_stands(client, address):
    make_opening_statement(date(2015, 12, 31), 130, countries=29)
    pages = make_site_tree()
    make_article(pages, title="Written", teaser="Now {participants} take part.")
    make_article(pages, title="Cut", body="<p>They come from {countries} countries.</p>")

    answer = client.get(address).content.decode()

    assert "Now 130 take part." in answer
    assert "They come from 29 countries." in answer
