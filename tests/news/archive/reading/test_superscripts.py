"""Figures above and below the line become no part of those beside them."""

import pytest

from news.archive import doubts
from news.archive.reading import lines, markup
from tests.news.archive.archive_files import BASE


@pytest.mark.parametrize(
    ("html", "what"),
    [
        ("x<sup>2a</sup>", "2a"),
        ("about<sup>see note 4</sup>", "see note 4"),
        ("x<sub>max</sub>", "max"),
        ("<math><mfrac><mn>1</mn><mn>2</mn></mfrac></math>", "12"),
    ],
)
def test_what_has_no_character_above_or_below_the_line_holds_back(html, what):
    found = list(lines.doubts_of(markup.of_page(f"<p>a {html} b", BASE)))

    assert found == [("raised", what)]
    assert doubts.KINDS["raised"].holds_back
