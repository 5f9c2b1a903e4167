"""What mentions a participant, for their page, and what the search finds of the news."""

from datetime import date

from news import search_rows
from tests.support.builders import make_article, make_event


def test_what_mentions_a_participant_comes_newest_first_and_undated_last(pages, megara):
    about = {"participants": [megara]}
    make_article(pages, "Undated", **about)
    make_article(pages, "Old", written_on=date(2012, 5, 1), **about)
    make_event(pages, "New", starts_on=date(2017, 5, 1), **about)
    make_article(pages, "Of another", written_on=date(2018, 5, 1))
    make_article(pages, "A draft", live=False, **about)

    found = search_rows.mentions(megara, "en")

    assert [mention["title"] for mention in found] == ["New", "Old", "Undated"]


def test_what_exists_in_the_other_language_only_is_there_and_says_so(pages, megara):
    english = make_article(pages, "In both", participants=[megara])
    make_article(pages, "Dans les deux", "fr", translation_of=english, participants=[megara])
    make_article(pages, "Only in English", participants=[megara])

    found = {each["title"]: each for each in search_rows.mentions(megara, "fr")}

    assert set(found) == {"Dans les deux", "Only in English"}
    assert found["Only in English"]["language"] == "en"
    assert found["Only in English"]["url"] == "/fr/news/only-in-english/"


def test_the_search_has_both_articles_and_events(pages):
    make_article(pages, "An article")
    make_event(pages, "An event")

    found = {row.title for row in search_rows.search_rows()}
    assert found == {"An article", "An event"}
