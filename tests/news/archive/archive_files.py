"""Files and texts of the old archive for a test, and what became of them; where staff publishes."""

import json
from io import StringIO
from pathlib import Path

from django.core.management import call_command
from django.urls import reverse

from news.archive.doubts import Doubts
from news.archive.reading import lines, markup, reader
from news.archive.records import Record
from news.archive.writing import cleaner
from news.models import ArticlePage

LIST = "wagtailsnippets_news_importedrecord:list"
BASE = "https://www.roma-alliance.org/en/page/9-x.html"
OLD_SITE = Path(__file__).with_name("old_site")
TEXT = "<p>Councillors and mediators met for a day and agreed on what to do next.</p>"
FRENCH = "<p>Les élus et les médiateurs se sont réunis et ont parlé de la suite.</p>"


def write(folder, *records, name="records.jsonl"):
    """Write records as JSON Lines; what a record does not say is filled in."""
    path = folder / name
    lines = [line if isinstance(line, str) else json.dumps(_filled(**line)) for line in records]
    path.write_text("\n".join(lines))
    return path


def _filled(**values):
    values = {"id": 41, "language": "en", "date": "08/05/2012"} | values
    english = values["language"] == "en"
    words = {"title": "A day" if english else "Une journée", "body": TEXT if english else FRENCH}
    return words | values


def bring_in(*files, **options):
    """Import files; return the report."""
    report = StringIO()
    call_command("import_news", *map(str, files), stdout=report, **options)
    return report.getvalue()


def publish_address(*rows):
    """Return the address of the admin at which rows of the archive are published together."""
    query = "&".join(f"id={row.pk}" for row in rows)
    address = reverse("wagtail_bulk_action", args=["news", "importedrecord", "publish"])
    return f"{address}?{query}&next={reverse(LIST)}"


def draft(model=ArticlePage, **lookup):
    return model.objects.get(**lookup).get_latest_revision_as_object()


def records_of(name, folder=OLD_SITE):
    """Return the records of a file."""
    (source,) = reader.sources([folder / name])
    return [record for _step, record in reader.read(source)]


def read_page(html):
    """Return the words of each line of a page, and the kinds of doubt about it."""
    read = markup.of_page(f"<!DOCTYPE html><body>{html}</body>", BASE)
    return [line.plain_text for line in read if line.plain_text], list(lines.doubts_of(read))


def links_of(html):
    return [link for line in markup.of_part(html, BASE) for link in line.links]


def clean(html, links=(), pages=None):
    """Return the blocks of a body, and the doubts about it."""
    found = Doubts()
    text = cleaner.read(Record(language="en", number=41, body=html, links=tuple(links)))
    return cleaner.clean(text, pages or {}, found), found


def cleaned_text(html, pages=None):
    cleaned, _doubts = clean(html, pages=pages)
    return "".join(value for kind, value in cleaned.blocks if kind == "text")
