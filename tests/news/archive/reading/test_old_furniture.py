"""What stood around the content on every page is taken off, and nothing else."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as some

from news.archive.reading import lines, old_furniture, pages
from news.archive.records import Record
from tests.news.archive.archive_files import OLD_SITE, records_of

LINES = some.sampled_from(
    [
        *("Follow us on", "Please note", "The term “Roma and Travellers” is explained.", "Home"),
        *("Written the 08/05/2012", "The 19/10/2017", "Read more", "rss", "Alliance Task Force"),
        *(
            "word",
            "word word",
            "A sentence with a word and more than that.",
            "Link: word",
            "© word",
        ),
    ]
)


@given(some.lists(LINES, min_size=1, max_size=25))
def test_no_line_of_a_page_is_lost_between_its_records(texts):
    texts = [text.replace("word", f"word{number}x", 1) for number, text in enumerate(texts)]
    content, _language, found = old_furniture.without(lines.of_text("\n".join(texts)))

    records = list(pages.records(content, Record(doubts=found)))

    said = [f"{record.title} {record.subtitle} {record.credit}" for record in records]
    said += [f"{record.teaser} {record.body} {record.doubts}" for record in records]
    words = re.findall(r"word\d+x", " ".join(texts))
    assert [word for word in words if word not in " ".join(said)] == []


@pytest.mark.parametrize("path", sorted(OLD_SITE.glob("0*.txt")), ids=lambda path: path.name)
def test_nothing_of_the_frame_gets_into_the_text(path):
    for record in records_of(path.name):
        words = f"{record.title} {record.subtitle} {record.teaser} {record.body}"
        assert "one line of the example" not in words
        assert "twitter" not in words
        assert "Task Force" not in words
        assert "Rss" not in words
        assert record.language == "en"
