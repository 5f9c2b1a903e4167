"""Files of the old site become records with nothing corrected and nothing lost."""

import json
from pathlib import Path

import pytest

from news.archive.reading import reader
from news.archive.records import Unreadable

OLD_SITE = Path(__file__).parent.with_name("old_site")


def read(name, folder=OLD_SITE):
    (source,) = reader.sources([folder / name])
    return [record for _step, record in reader.read(source)]


def from_line(tmp_path, line):
    path = tmp_path / "records.jsonl"
    path.write_bytes(line if isinstance(line, bytes) else json.dumps(line).encode())
    (record,) = read("records.jsonl", tmp_path)
    return record


def test_a_list_gives_each_item_its_day_credit_and_teaser():
    workshop, mayor, _untitled = read("001_list.txt")

    assert (workshop.title, workshop.dated) == (
        "A workshop in Exampletown",
        "writenWritten the 08/05/2012",
    )
    assert workshop.credit == "Example Press Office"
    assert workshop.teaser.endswith("what they would like to...")
    assert mayor.title == "Mayor: ''Ask those whom it is about''"
    assert mayor.teaser.startswith("''Nobody decides")
    assert mayor.listed


def test_an_item_without_title_and_text_is_no_other_item():
    untitled = read("001_list.txt")[2]

    assert (untitled.title, untitled.teaser, untitled.credit) == ("", "", "")
    assert untitled.dated == "writenWritten the 01/01/2010"


def test_lists_name_the_old_number_of_what_they_lead_to():
    workshop, conference, seminar = read("list.html")

    assert (workshop.language, workshop.number) == ("en", 41)
    assert (workshop.dated, workshop.credit) == (
        "writenWritten the 08/05/2012",
        "Example Press Office",
    )
    assert (conference.number, conference.dated) == (235, "calendarFrom 16/11/2017 to 17/11/2017")
    assert (conference.slug, conference.credit) == ("-a-conference-of-networks-", "")
    assert (seminar.number, seminar.credit) == (232, "MP Kim EXAMPLE")


def test_an_article_has_subtitle_credit_and_text_in_this_order():
    (article,) = read("002_article.txt")

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
    (article,) = read(name)

    assert (article.title, article.subtitle, article.credit) == (title, subtitle, credit)
    assert article.unsure_line == ""


def test_a_short_line_without_a_mark_is_taken_as_credit_and_doubted(tmp_path):
    (tmp_path / "a.txt").write_text("A title\n\nExample Group\n\nIt was a long day. All came.\n")

    (article,) = read("a.txt", tmp_path)

    assert (article.credit, article.unsure_line) == ("Example Group", "Example Group")


def test_a_second_line_is_a_credit_only_where_something_says_so(tmp_path):
    (tmp_path / "a.txt").write_text("A title\n\nOne\n\nTwo\n\nIt was a long day. All came.\n")
    (tmp_path / "b.txt").write_text("A title\n\nOne\n\n© Two\n\nIt was a long day. All came.\n")

    (unsure,), (sure,) = read("a.txt", tmp_path), read("b.txt", tmp_path)

    assert (unsure.subtitle, unsure.credit, unsure.unsure_line) == ("One", "Two", "Two")
    assert (sure.subtitle, sure.credit, sure.unsure_line) == ("One", "© Two", "")


@pytest.mark.parametrize("path", sorted(OLD_SITE.glob("0*.txt")), ids=lambda path: path.name)
def test_nothing_of_the_frame_gets_into_the_text(path):
    for record in read(path.name):
        words = f"{record.title} {record.subtitle} {record.teaser} {record.body}"
        assert "one line of the example" not in words
        assert "twitter" not in words
        assert "Task Force" not in words
        assert "Rss" not in words
        assert record.language == "en"


def test_a_saved_page_says_itself_where_it_stood():
    (english,), (french,) = read("en-41-a-workshop.html"), read("fr-41-un-atelier.html")

    assert (english.language, english.number) == ("en", 41)
    assert english.slug == "a-workshop-in-exampletown"
    assert (french.language, french.number, french.slug) == ("fr", 41, "«-un-atelier-»")
    assert english.subtitle == "Mediators and councillors compare how they work"
    assert english.credit == "© Example Press Office"


def test_a_page_that_does_not_say_so_is_named_by_its_file():
    (article,) = read("fr-44-mayor.html")

    assert (article.language, article.number, article.slug) == ("fr", 44, "mayor")


def test_an_old_encoding_is_read_and_named(tmp_path):
    html = "<html lang=fr><meta charset=iso-8859-1><h1>Été « œuvre »</h1><p>Un jour à Málaga.</p>"
    (tmp_path / "fr-7-ete.html").write_bytes(html.encode("windows-1252"))

    (article,) = read("fr-7-ete.html", tmp_path)

    assert article.title == "Été « œuvre »"
    assert article.encoding == "windows-1252"


def test_a_line_of_json_is_a_record(tmp_path):
    line = {
        "id": "41",
        "language": "fr",
        "title": "Un  atelier\u00a0!",
        "date": "08/05/2012",
        "links": [{"text": "Groupe", "url": "https://group.example/"}],
        "weather": "fine",
    }
    record = from_line(tmp_path, line)

    assert (record.language, record.number, record.title) == ("fr", 41, "Un atelier\u00a0!")
    assert record.links == (("Groupe", "https://group.example/"),)
    assert (record.unknown, record.section, record.problem) == ("weather", "news", "")


@pytest.mark.parametrize("indent", [None, 1])
def test_a_file_may_be_one_list_of_records(tmp_path, indent):
    records = [{"language": "FR", "title": title} for title in ("Un", "Deux", "Trois")]
    (tmp_path / "records.jsonl").write_text(json.dumps(records, indent=indent))
    (source,) = reader.sources([tmp_path / "records.jsonl"])

    read = list(reader.read(source))

    assert [record.title for _step, record in read] == ["Un", "Deux", "Trois"]
    assert {record.language for _step, record in read} == {"fr"}
    assert max(step for step, _record in read) <= source.steps


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"{broken", "no JSON"),
        (b"[1]", "no JSON object"),
        (b"[" * 100_000, "no JSON"),
        ({"language": "de", "title": "x"}, "language"),
        ({"language": "en", "title": 7}, "title"),
        ({"language": "en", "id": -1}, "id"),
        ({"language": "en", "id": True}, "id"),
        ({"language": "en", "id": "9" * 5000}, "id"),
        ({"language": "en", "links": [3]}, "links"),
        ({"language": "en", "section": "blog"}, "blog"),
    ],
)
def test_a_bad_line_says_what_is_wrong_with_it(tmp_path, line, problem):
    assert problem in from_line(tmp_path, line).problem


def test_what_no_database_holds_becomes_a_lost_letter(tmp_path):
    record = from_line(tmp_path, {"language": "en", "title": "A\u0000b \ud800"})

    assert record.title == "A\ufffdb \ufffd"


def test_other_files_are_refused_by_name(tmp_path):
    (tmp_path / "a.pdf").write_bytes(b"")

    with pytest.raises(Unreadable, match=r"a\.pdf"):
        reader.sources([tmp_path / "a.pdf"])
