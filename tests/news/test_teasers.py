import pytest

from news.teasers import remark


@pytest.mark.parametrize("words", [0, 25, 40])
def test_of_a_teaser_that_fits_and_of_none_nothing_is_said(words):
    assert remark("word " * words) == ""


@pytest.mark.parametrize(("words", "said"), [(1, "1 word."), (24, "24 words"), (41, "41 words")])
def test_a_teaser_too_short_or_too_long_is_counted(words, said):
    assert said in remark("word " * words)
