"""The report is a work list: what became of the records, then doubt by doubt."""

import pytest

from news.archive.models import ImportRun
from tests.news.archive.archive_files import OLD_SITE, bring_in, write

pytestmark = pytest.mark.usefixtures("pages")


def test_the_report_is_a_list_of_what_is_to_be_done():
    report = bring_in(OLD_SITE)

    for heading in (
        "in quarantine: 1",
        "shown in English, no French page made: 1",
        "lost characters, left a draft: 1",
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
