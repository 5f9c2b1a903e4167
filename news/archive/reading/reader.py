"""Files to records: JSON Lines, saved pages and lists of the old site, their plain text.

Everything is read one record at a time; what cannot be read comes as a record
that says why. ``docs/import.md`` describes the formats.
"""

import re
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from urllib.parse import urljoin

from alliance_site.text import html_tree
from news.archive import addresses
from news.archive.reading import decoding, json_lines, markup, old_furniture, pages
from news.archive.reading import lines as old_lines
from news.archive.records import Unreadable, read_from

LINES = frozenset({".jsonl", ".ndjson"})
HTML = frozenset({".html", ".htm", ".xhtml"})
TEXT = frozenset({".txt"})
SAVED_FROM = re.compile(r"saved from url=\(\d+\)(\S+)")
FILE_NAME = re.compile(r"(?:^|[/\\])(en|fr)[-_/\\](?:page[-_/\\])?(\d{1,9})(?:-([^/\\]*))?$")


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, and in how many steps; ``folder`` is where its pictures are."""

    path: Path
    steps: int

    @property
    def folder(self):
        return self.path.parent


def sources(paths):
    """Return the files to read, those of a folder in order; raise for one of another kind."""
    found = []
    for path in paths:
        inside = sorted(path.rglob("*")) if path.is_dir() else [path]
        for file in inside:
            if file.suffix.lower() in LINES | HTML | TEXT and file.is_file():
                found.append(Source(file, _steps(file)))
            elif not path.is_dir():
                raise Unreadable(f"{file}: no file ending in .jsonl, .html or .txt.")
    return found


def _steps(path):
    if path.suffix.lower() not in LINES:
        return 1
    with path.open("rb") as lines:
        return sum(1 for _line in lines) or 1


def read(source):
    """Yield the records of a file, each with the step it is, from 1."""
    kind = source.path.suffix.lower()
    if kind in LINES:
        yield from json_lines.read(source.path)
        return
    content = decoding.decoded(source.path.read_bytes())
    known = read_from(source.path.name, content)
    read_page = partial(_saved_page, source.path) if kind in HTML else _plain_page
    for record in read_page(content.text, known):
        yield 1, record


def _saved_page(path, text, known):
    tree = html_tree.document(text)
    address = _own_address(path, text, tree)
    base = addresses.address_of(*address) if address else ""
    lines, language, doubts = old_furniture.without(markup.of_page(text, _base(tree, base)))
    declared = [page.get("lang")[:2].lower() for page in html_tree.named(tree, "html")]
    known = replace(
        known,
        language=(address and address[0]) or language or "".join(declared),
        number=address and address[1],
        slug=address[2] if address else "",
        doubts=(*known.doubts, *doubts),
    )
    yield from pages.records(lines, known)


def _own_address(path, text, tree):
    """Return where a saved page stood: it says so itself, else its file is named after it."""
    said = SAVED_FROM.findall(text)[:1]
    said += [
        found.get("href") or found.get("content")
        for found in html_tree.named(tree, "link", "meta")
        if "canonical" in found.get("rel").lower().split()
        or found.get("property").lower() == "og:url"
    ]
    if known := next(filter(None, map(addresses.old_address, said)), None):
        return known
    found = FILE_NAME.search(path.with_suffix("").as_posix())
    return (found[1], int(found[2]), found[3] or "") if found else None


def _base(tree, address):
    """Return to what the addresses on a page are relative: what it says, else where it stood."""
    said = [found.get("href") for found in html_tree.named(tree, "base")]
    return next((urljoin(address, href) for href in said if href), address)


def _plain_page(text, known):
    lines, language, doubts = old_furniture.without(old_lines.of_text(text))
    known = replace(known, language=language, doubts=(*known.doubts, *doubts))
    yield from pages.records(lines, known)
