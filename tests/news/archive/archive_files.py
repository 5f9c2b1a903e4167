"""Files of the old archive for a test, written where it asks, and what became of them."""

import json
from io import StringIO
from pathlib import Path

from django.core.management import call_command

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
