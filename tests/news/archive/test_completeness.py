"""What came out is compared with what went in: letter by letter, link by link."""

from news.archive import completeness


def test_the_comparison_sees_a_word_that_is_missing():
    assert completeness.differing_text("a b c", "a\u00a0b · c") == []
    assert completeness.differing_text("a b c", "a c") == [("text_differs", "bc → c")]


def test_the_comparison_sees_a_link_that_is_another():
    assert completeness.differing_links(["/x", "/x", "/y"], ["/x", "/y"]) == []
    assert completeness.differing_links(["/x", "/y"], ["/x"]) == [("link_differs", "/y → ")]
