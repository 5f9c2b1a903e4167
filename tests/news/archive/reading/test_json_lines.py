"""A line of JSON is a record, or says what is wrong with it."""

import json

import pytest

from news.archive.reading import reader
from tests.news.archive.archive_files import records_of


def from_line(tmp_path, line):
    path = tmp_path / "records.jsonl"
    path.write_bytes(line if isinstance(line, bytes) else json.dumps(line).encode())
    (record,) = records_of("records.jsonl", tmp_path)
    return record


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
        (b"{broken", "not JSON"),
        (b"[1]", "not a JSON object"),
        (b"[" * 100_000, "not JSON"),
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
