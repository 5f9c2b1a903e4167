"""The command tells what it does, and does the same amount of work for every record."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection

from news.archive.models import ImportRun
from tests.news.archive.archive_files import OLD_SITE, bring_in, write
from tests.support.builders import make_site_tree

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def pages():
    return make_site_tree()


def test_the_report_is_a_list_of_what_is_to_be_done():
    report = bring_in(OLD_SITE)

    for heading in (
        "in quarantine: 1",
        "shown in English, no French page made: 1",
        "lost letters, left a draft: 1",
        "only the beginning of the text is known, left a draft: 3",
        "subtitle repeated in the text, printed once: 1",
        "unbalanced quotation marks, kept: 1",
        "paired English–French by number: 1",
    ):
        assert heading in report.splitlines()
    assert "It has no title." in report


def test_a_run_is_kept_with_its_figures():
    bring_in(OLD_SITE)

    run = ImportRun.objects.get()
    assert run.finished_at
    assert run.counts["quarantined"] == 1
    assert run.counts["doubt: lost_letters"] == 1


def test_long_lists_are_cut_in_the_terminal(tmp_path):
    records = [{"id": number, "title": f"Day {number}", "date": ""} for number in range(1, 26)]

    assert "  … and 5 more" in bring_in(write(tmp_path, *records)).splitlines()


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
