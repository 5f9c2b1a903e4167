"""Files to records: JSON Lines, saved pages and lists of the old site, their plain text.

Everything is read one record at a time; what cannot be read comes as a record
that says why. ``docs/import.md`` describes the formats.
"""

import json
import re
from dataclasses import dataclass, replace
from pathlib import Path

from news.archive import addresses, frame, markup, pages
from news.archive.records import SECTIONS, Record, Unreadable, writable

LINES = frozenset({".jsonl", ".ndjson"})
HTML = frozenset({".html", ".htm", ".xhtml"})
TEXT = frozenset({".txt"})
NUMBER = re.compile(r"[1-9][0-9]{0,8}")
LONGEST_ORIGINAL = 200_000
CHARSET = re.compile(rb"charset=[\"']?([\w-]+)", re.I)
OWN_ADDRESS = (
    re.compile(r"saved from url=\(\d+\)(\S+)"),
    re.compile(r'<link[^>]+rel="?canonical"?[^>]+href="([^"]+)"', re.I),
    re.compile(r'<meta[^>]+property="og:url"[^>]+content="([^"]+)"', re.I),
)
HTML_LANGUAGE = re.compile(r'<html[^>]*\blang="?(en|fr)\b', re.I)
FILE_NAME = re.compile(r"(?:^|[/\\])(en|fr)[-_/\\](?:page[-_/\\])?(\d{1,9})(?:-([^/\\]*))?$")
TEXTS = {
    "slug": "slug",
    "title": "title",
    "subtitle": "subtitle",
    "date": "dated",
    "credit": "credit",
    "teaser": "teaser",
    "body": "body",
    "picture": "picture",
    "picture_text": "picture_text",
    "picture_rights": "picture_rights",
    "section": "section",
    "text_language": "text_language",
}
OTHERS = {"id", "language", "links"}


@dataclass(frozen=True, slots=True)
class Source:
    """A file to read, and in how many steps; ``folder`` is where its pictures are."""

    path: Path
    steps: int

    @property
    def folder(self):
        return self.path.parent


def sources(paths):
    """Return the files to read, those of a folder in order; raise for what is no such file."""
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
        yield from _json_lines(source)
        return
    text, encoding = _decoded(source.path.read_bytes())
    original = text[:LONGEST_ORIGINAL]
    known = Record(origin=source.path.name, original=original, encoding=encoding)
    page = _saved_page(source.path, text, known) if kind in HTML else _plain_page(text, known)
    for record in page:
        yield 1, record


def _decoded(content):
    """Return a text, and the name of its encoding where that is not the one of today."""
    try:
        return writable(content.decode("utf-8-sig")), ""
    except UnicodeDecodeError:
        declared = CHARSET.search(content[:2000])
        name = declared[1].decode().lower() if declared else "windows-1252"
        if name in ("utf-8", "utf8", "iso-8859-1", "latin1"):
            name = "windows-1252"
        try:
            return writable(content.decode(name, "replace")), name
        except LookupError:
            return writable(content.decode("windows-1252", "replace")), "windows-1252"


def _saved_page(path, text, known):
    address = _own_address(path, text)
    lines, language = frame.without(markup.lines_of_html(text))
    declared = HTML_LANGUAGE.search(text)
    known = replace(
        known,
        language=(address and address[0]) or language or (declared[1].lower() if declared else ""),
        number=address and address[1],
        slug=address[2] if address else "",
    )
    yield from pages.records(lines, known)


def _own_address(path, text):
    """Return where a saved page stood: it says so itself, else its file is named after it."""
    for pattern in OWN_ADDRESS:
        if (found := pattern.search(text)) and (address := addresses.old_address(found[1])):
            return address
    found = FILE_NAME.search(path.with_suffix("").as_posix())
    return (found[1], int(found[2]), found[3] or "") if found else None


def _plain_page(text, known):
    lines, language = frame.without(markup.lines_of_text(text))
    yield from pages.records(lines, replace(known, language=language))


def _json_lines(source):
    with source.path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            text, encoding = _decoded(line)
            if not text.strip():
                continue
            origin = f"{source.path.name}:{number}"
            known = Record(
                origin=origin, original=text.strip()[:LONGEST_ORIGINAL], encoding=encoding
            )
            try:
                yield number, _from_json(text, known)
            except Unreadable as error:
                yield number, replace(known, problem=str(error))


def _from_json(text, known):
    try:
        item = json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable("The line is no JSON.") from None
    if not isinstance(item, dict):
        raise Unreadable("The line is no JSON object.")
    values = {column: _text(item, name) for name, column in TEXTS.items()}
    values["section"] = values["section"] or "news"
    if values["section"] not in SECTIONS:
        raise Unreadable(f"Section “{values['section']}” is none of {', '.join(SECTIONS)}.")
    if item.get("language") not in ("en", "fr"):
        raise Unreadable("“language” must be en or fr.")
    return replace(
        known,
        language=item["language"],
        number=_number(item.get("id")),
        links=_links(item.get("links") or []),
        unknown=", ".join(sorted(map(writable, item.keys() - TEXTS.keys() - OTHERS))),
        **values,
    )


def _text(item, name):
    value = item.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unreadable(f"“{name}” must be text.")
    return writable(value) if name == "body" else markup.spaces(writable(value))


def _number(value):
    if value in (None, ""):
        return None
    if not NUMBER.fullmatch(str(value)):
        raise Unreadable("“id” must be a number of the old site.")
    return int(value)


def _links(value):
    try:
        return tuple((_text(link, "text"), _text(link, "url")) for link in value)
    except (AttributeError, TypeError):
        raise Unreadable("“links” must be a list of objects with text and url.") from None
