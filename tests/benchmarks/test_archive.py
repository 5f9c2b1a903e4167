"""The archive comes in at a steady pace and in steady memory, however long it is."""

import json
import resource
import time
from io import StringIO

import pytest
from django.core.management import call_command

from news.models import ArticlePage

pytestmark = pytest.mark.django_db(transaction=True)
RECORDS = 10_000
THOUSAND = 1000
TEXT = (
    "<p>" + "Councillors and mediators met for a day and agreed on what to do next. " * 20 + "</p>"
)


def write(path, numbers):
    with path.open("w") as lines:
        for number in numbers:
            record = {
                "id": number // 2 + 1,
                "language": "fr" if number % 2 else "en",
                "title": f"Day {number}",
                "date": f"Written the {number % 28 + 1:02}/05/2012",
                "body": f'{TEXT}<p><a href="/en/page/{number // 2}-x.html">Before</a></p>',
                "text_language": "fr" if number % 2 else "",
            }
            lines.write(json.dumps(record) + "\n")
    return path


def bring_in(path):
    """Import a file; return the seconds it took and the most memory there ever was, in MB."""
    begin = time.perf_counter()
    call_command("import_news", str(path), stdout=StringIO())
    return time.perf_counter() - begin, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def test_ten_thousand_records_need_no_more_memory_than_one_thousand(pages, tmp_path, say):
    memory = []
    for begin in range(0, RECORDS, THOUSAND):
        numbers = range(begin, begin + THOUSAND)
        seconds, most = bring_in(write(tmp_path / f"{begin}.jsonl", numbers))
        memory.append(most)
        say(f"to {numbers.stop:>6}: {seconds * 1000 / THOUSAND:.1f} ms a record, {most:.0f} MB")

    assert ArticlePage.objects.count() == RECORDS
    assert memory[-1] - memory[0] < 30
