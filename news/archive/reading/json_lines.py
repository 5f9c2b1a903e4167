"""Records of the old archive as JSON Lines: one record in each line, read for itself."""

import json
import re
from dataclasses import replace
from itertools import chain

from alliance_site.text import characters
from news.archive.reading import decoding
from news.archive.reading.lines import spaces
from news.archive.reading.mojibake import mended
from news.archive.records import SECTIONS, Unreadable, read_from

NUMBER = re.compile(r"[1-9][0-9]{0,8}")
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


def read(path):
    """Yield the records of a file, each with the number of the line that was reached."""
    lines = decoding.lines(path)
    first = next(lines, None)
    if first is None:
        return
    if first.text.lstrip().startswith("["):
        lines = [first, *lines]
        reached, lines = len(lines), _one_list(lines)
    else:
        reached, lines = None, chain([first], lines)
    for number, line in enumerate(lines, start=1):
        if not line.text.strip():
            continue
        known = read_from(f"{path.name}:{number}", line)
        try:
            record = _record(line.text, known)
        except Unreadable as error:
            record = replace(known, problem=str(error))
        yield min(number, reached or number), record


def _one_list(lines):
    """Return the records of a file that is one list as lines, else the lines as they are."""
    doubts = tuple(doubt for line in lines for doubt in line.doubts)
    encoding = next((line.encoding for line in lines if line.encoding), "")
    try:
        items = json.loads("".join(line.text for line in lines))
    except (ValueError, RecursionError):
        return lines
    texts = (json.dumps(item, ensure_ascii=False, indent=1) for item in items)
    return [decoding.Decoded(text, encoding, doubts) for text in texts]


def _record(text, known):
    try:
        item = json.loads(text)
    except (ValueError, RecursionError):
        raise Unreadable("The line is not JSON.") from None
    if not isinstance(item, dict):
        raise Unreadable("The line is not a JSON object.")
    doubts = list(known.doubts)
    values = {column: _text(item, name, doubts) for name, column in TEXTS.items()}
    values["section"] = values["section"] or "news"
    if values["section"] not in SECTIONS:
        raise Unreadable(f"Section “{values['section']}” is none of {', '.join(SECTIONS)}.")
    language = str(item.get("language")).lower()
    if language not in ("en", "fr"):
        raise Unreadable("“language” must be en or fr.")
    return replace(
        known,
        language=language,
        number=_number(item.get("id")),
        links=_links(item.get("links") or [], doubts),
        unknown=", ".join(sorted(map(characters.fit_line, item.keys() - TEXTS.keys() - OTHERS))),
        doubts=tuple(doubts),
        **values,
    )


def _text(item, name, doubts):
    value = item.get(name)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Unreadable(f"“{name}” must be text.")
    value, found = mended(value)
    doubts += found
    return value if name == "body" else spaces(value)


def _number(value):
    if value in (None, ""):
        return None
    if not NUMBER.fullmatch(str(value)):
        raise Unreadable("“id” must be a number of the old site.")
    return int(value)


def _links(value, doubts):
    try:
        return tuple((_text(link, "text", doubts), _text(link, "url", doubts)) for link in value)
    except (AttributeError, TypeError):
        raise Unreadable("“links” must be a list of objects with text and url.") from None
