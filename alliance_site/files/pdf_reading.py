"""Reads a PDF in a process of its own, which can neither hang nor take the memory of others.

Whatever a reader of foreign files does (turn in circles, unpack without end, raise what no list
has) happens there. Run as a program, it reads a PDF and prints what it found.
"""

import json
import logging
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PdfReader

SECONDS = 10
MOST_MEMORY = 768 * 1024 * 1024
# Tells the reader that there is no table, and how many objects to look through for the root.
NO_TABLE = b"\ntrailer\n<< /Size %d >>\nstartxref\n0\n%%%%EOF\n"
OBJECT = re.compile(rb"(?<!\d)(\d{1,7})\s+\d{1,5}\s+obj\b")
LOCK = re.compile(rb"/Filter\s*/Standard\b")
BESIDE_A_PAGE = frozenset(("/Annots", "/B", "/Metadata", "/PieceInfo", "/Thumb"))
PLEASE_WAIT = ("please wait", "veuillez patienter", "bitte warten", "espere", "attendere")
PAGES_OF_A_PLACE_HOLDER = 20


class Unreadable(Exception):
    """Nothing can be said of a PDF: it is broken."""


class TooMuch(Unreadable):
    """It took more time or memory than an honest letter needs."""


@dataclass(frozen=True, slots=True)
class Reading:
    """What a PDF is. ``is_locked`` by a password; ``is_protected`` by another lock.

    A dynamic form draws its pages only in the program that made it; all others show the words
    “Please wait”.
    """

    pages: int = 0
    is_locked: bool = False
    is_protected: bool = False
    is_dynamic_form: bool = False


class Closed(Exception):
    """Nobody may open this file; ``reading`` says why."""

    def __init__(self, reading: Reading):
        super().__init__()
        self.reading = reading


def read(content: bytes) -> Reading:
    """Return what a PDF is, or raise ``Unreadable``."""
    program = [sys.executable, "-I", str(Path(__file__).resolve())]
    try:
        done = subprocess.run(program, input=content, capture_output=True, timeout=2 * SECONDS)
        was_ended, found, complaints = done.returncode < 0, done.stdout, done.stderr
    except subprocess.TimeoutExpired as expired:
        was_ended, found, complaints = True, expired.stdout or b"", b""
    if found:
        return Reading(**json.loads(found.splitlines()[-1]))
    if was_ended or b"MemoryError" in complaints:
        raise TooMuch
    raise Unreadable


def readings(content: bytes) -> Iterator[Reading]:
    """Return what a PDF is, and once more what it is if a longer look succeeds.

    Raises whatever the reader stumbles over. Whoever opens the file sees its pages even if
    the look at its form, which only decides about a warning, meets nonsense or does not end:
    then the first answer counts.
    """
    try:
        reader = opened(content)
    except Closed as closed:
        yield closed.reading
        return
    found = Reading(pages=len(reader.pages))
    yield found
    yield replace(found, is_dynamic_form=is_dynamic_form(reader))


def opened(content: bytes) -> "PdfReader":
    """Return a reader that has pages, or raise ``Closed`` where nobody may open the file.

    Places in the file are counted from its mark, but some programs count what stands before.
    What has no table of its objects, or a wrong one, is read object by object.
    """
    from_mark = content[max(0, content.find(b"%PDF")) :]
    for way in () if is_cut(content) else (from_mark, content):
        try:
            return opened_from(way)
        except (MemoryError, Closed):
            raise
        except Exception:  # there is no list of what a broken file brings
            continue
    reader = opened_from(without_table(from_mark))
    if not is_complete(reader, content):
        raise Unreadable
    return reader


def is_cut(content: bytes) -> bool:
    """Say whether the end of a file is lost, and perhaps a part of what it shows."""
    return content.rfind(b"endobj") >= content.rfind(b"%%EOF")


def without_table(content: bytes) -> bytes:
    """Return a file that the reader looks through from its beginning to its last whole object."""
    end = content.rfind(b"endobj") + len(b"endobj")
    has_trailer = b"startxref" in content[end:]
    highest = max((int(number) for number in OBJECT.findall(content)), default=0)
    return (content if has_trailer else content[:end]) + NO_TABLE % (highest + 1)


def opened_from(content: bytes) -> "PdfReader":
    from pypdf import PdfReader

    try:
        reader = PdfReader(BytesIO(content))
        # Files that are only restricted open with an empty password.
        if reader.is_encrypted and not reader.decrypt(""):
            raise Closed(Reading(is_locked=True))
    except NotImplementedError:  # certificates, rights management
        raise Closed(Reading(is_protected=True)) from None
    if not len(reader.pages):
        raise Unreadable
    return reader


def is_complete(reader: "PdfReader", content: bytes) -> bool:
    """Say whether all is there that the pages are drawn with, and their lock, if they have one."""
    if LOCK.search(content) and not reader.is_encrypted:
        return False
    waiting = [reader.root_object.get("/Pages")]
    seen = set()
    while waiting:
        value = waiting.pop()
        if hasattr(value, "idnum"):
            if value.idnum in seen:
                continue
            seen.add(value.idnum)
            value = value.get_object()
            if plain(value) is None:
                return False
        if isinstance(value, dict):
            waiting.extend(part for key, part in value.items() if key not in BESIDE_A_PAGE)
        elif isinstance(value, list):
            waiting.extend(value)
    return True


def plain(value: object) -> Any:
    """Return what a place in a PDF has, wherever it is written; nothing for what is absent."""
    from pypdf.generic import NullObject

    value = value.get_object() if hasattr(value, "get_object") else value
    return None if isinstance(value, NullObject) else value


def is_dynamic_form(reader: "PdfReader") -> bool:
    """Say whether the pages of a form are only a place holder for the form itself."""
    root = reader.root_object
    form = plain(root.get("/AcroForm"))
    if not isinstance(form, dict) or plain(form.get("/XFA")) is None:
        return False
    if plain(root.get("/NeedsRendering")) == True:  # noqa: E712  # an object that is never false
        return True
    pages = reader.pages[:PAGES_OF_A_PLACE_HOLDER]
    if not any(is_field(note) for page in pages for note in plain(page.get("/Annots")) or ()):
        return True
    words = pages[0].extract_text().lower()
    return any(each in words for each in PLEASE_WAIT)


def is_field(annotation: object) -> bool:
    note = plain(annotation)
    return isinstance(note, dict) and plain(note.get("/Subtype")) == "/Widget"


def main() -> None:
    import resource

    logging.disable()  # a broken file may bring more complaints than there is memory
    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for found in readings(sys.stdin.buffer.read()):
        print(json.dumps(asdict(found)), flush=True)


if __name__ == "__main__":
    main()
