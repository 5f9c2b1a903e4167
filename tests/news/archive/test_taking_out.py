"""The import can be taken out in one commit: only these lines elsewhere know of it."""

import re

from tests.support.sources import committed, text

NAMED = re.compile(r"^.*(?:news[./]archive|import_news|ARCHIVE_SAMPLES).*$", re.MULTILINE)
WRITTEN_BY_HAND = {".py", ".html", ".css", ".md", ".toml"}
ITS_OWN = (
    *("news/archive/", "templates/news/archive/", "tests/news/archive/", "static/css/archive.css"),
    *("news/management/commands/import_news.py", "docs/import.md"),
    *("tests/browser/test_archive.py", "tests/benchmarks/test_archive.py"),
)
LINES = {
    "news/models/__init__.py": 1,
    "news/wagtail_hooks.py": 1,
    "docs/architecture.md": 1,
    "docs/configuration.md": 1,
    "tests/house/test_colons.py": 1,
    "tests/alliance_site/pages/test_page_tree.py": 1,
}


def test_only_the_lines_that_its_document_names_know_of_the_import():
    others = [path for path in committed() if not str(path).startswith(ITS_OWN)]
    lines = {
        str(path): len(NAMED.findall(text(path)))
        for path in others
        if path.suffix in WRITTEN_BY_HAND
    }

    assert {path: count for path, count in lines.items() if count} == LINES
