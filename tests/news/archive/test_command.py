"""The command tells what it does, and does the same amount of work for every record."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from tests.news.archive.archive_files import bring_in, write

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("pages")]


def test_the_progress_is_shown_to_people_only(tmp_path):
    class Terminal(StringIO):
        def isatty(self):
            return True

    terminal = Terminal()
    path = write(tmp_path, *({"id": number} for number in range(1, 13)))
    call_command("import_news", str(path), dry_run=True, stdout=terminal)

    assert "10/12" in terminal.getvalue()
    assert "12/12" in terminal.getvalue()
    assert "12/12" not in bring_in(path, dry_run=True)


@pytest.mark.parametrize("name", ["nothing.jsonl", "picture.jpg"])
def test_a_file_that_cannot_be_read_ends_the_command_with_a_sentence(tmp_path, name):
    (tmp_path / "picture.jpg").write_bytes(b"")

    with pytest.raises(CommandError, match=name):
        bring_in(tmp_path / name)


def queries(*files):
    """Return how many questions an import puts to the database."""
    asked = []

    def count(execute, *question):
        asked.append(question[0])
        return execute(*question)

    with connection.execute_wrapper(count):
        bring_in(*files)
    return len(asked)


def in_both_languages(numbers):
    for number in numbers:
        yield {"id": number, "title": f"Day {number}"}
        yield {"id": number, "title": f"Jour {number}", "language": "fr"}


def test_a_record_costs_the_same_whatever_is_there_already(tmp_path):
    fixed = queries(write(tmp_path))
    first = queries(write(tmp_path, *in_both_languages(range(1, 6)))) - fixed
    bring_in(write(tmp_path, *in_both_languages(range(6, 21))))
    later = queries(write(tmp_path, *in_both_languages(range(21, 26)))) - fixed

    assert later == pytest.approx(first, rel=0.02)
    assert later / 10 < 80


def test_a_record_that_is_there_already_costs_next_to_nothing(tmp_path):
    fixed = queries(write(tmp_path))
    path = write(tmp_path, *in_both_languages(range(1, 11)))
    bring_in(path)

    assert (queries(path) - fixed) / 20 <= 3
