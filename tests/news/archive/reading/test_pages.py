"""The lines under a title are told apart: subtitle, credit, text."""

import pytest

from tests.news.archive.archive_files import records_of


def test_an_article_has_subtitle_credit_and_text_in_this_order():
    (article,) = records_of("002_article.txt")

    assert article.title == "A day on housing in Exampletown"
    assert article.subtitle.startswith("On 20 September 2013, eighty people")
    assert (article.credit, article.unsure_line) == ("Example Group", "")
    assert article.body.startswith("<p>On 20 September 2013, eighty people")
    assert article.body.endswith("<p>Link: Example Group</p>")


@pytest.mark.parametrize(
    ("name", "title", "subtitle", "credit"),
    [
        (
            "003_article.txt",
            "From Łódź to Málaga - more than 110 towns have signed - have you?",
            "Meet those who have signed the Declaration so far",
            "",
        ),
        (
            "004_article.txt",
            "The greek town of Examplopolis is the newest participant",
            "",
            "(c) Example Archive",
        ),
    ],
)
def test_a_single_line_under_the_title_is_told_apart(name, title, subtitle, credit):
    (article,) = records_of(name)

    assert (article.title, article.subtitle, article.credit) == (title, subtitle, credit)
    assert article.unsure_line == ""


def test_a_short_line_without_a_mark_is_taken_as_credit_and_doubted(tmp_path):
    (tmp_path / "a.txt").write_text("A title\n\nExample Group\n\nIt was a long day. All came.\n")

    (article,) = records_of("a.txt", tmp_path)

    assert (article.credit, article.unsure_line) == ("Example Group", "Example Group")


def test_a_second_line_is_a_credit_only_where_something_says_so(tmp_path):
    (tmp_path / "a.txt").write_text("A title\n\nOne\n\nTwo\n\nIt was a long day. All came.\n")
    (tmp_path / "b.txt").write_text("A title\n\nOne\n\n© Two\n\nIt was a long day. All came.\n")

    (unsure,), (sure,) = records_of("a.txt", tmp_path), records_of("b.txt", tmp_path)

    assert (unsure.subtitle, unsure.credit, unsure.unsure_line) == ("One", "Two", "Two")
    assert (sure.subtitle, sure.credit, sure.unsure_line) == ("One", "© Two", "")
