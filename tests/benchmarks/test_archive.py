"""The archive comes in at a steady pace and in steady memory, however long it is."""

import json
import resource
import tracemalloc
from io import StringIO

import pytest
from django.core.management import call_command

from news.models import ArticlePage
from tests.builders import make_site_tree

pytestmark = pytest.mark.django_db
RECORDS = 10_000
TEXT = "<p>" + "Councillors and mediators met for a day and agreed on what to do next. " * 20 + "</p>"


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
    call_command("import_news", str(path), stdout=StringIO())


def test_memory_does_not_grow_with_the_archive(tmp_path, say):
    make_site_tree()
    bring_in(write(tmp_path / "first.jsonl", range(1000)))
    tracemalloc.start()
    bring_in(write(tmp_path / "second.jsonl", range(1000, RECORDS)))
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    say(f"{RECORDS} records: {peak / 1e6:.1f} MB beyond the first 1000, {size:.0f} MB in all")
    assert ArticlePage.objects.count() == RECORDS
    assert peak < 40e6
