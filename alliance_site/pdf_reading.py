"""Reads a PDF in a process of its own, which can neither hang nor take the memory of others.

Whatever a reader of foreign files does (turn in circles, unpack without end, raise what no list
has) happens there. Run as a program, it reads a PDF and prints what it found.
"""

import json
import subprocess
import sys
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

SECONDS = 10
MOST_MEMORY = 768 * 1024 * 1024


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


def read(content: bytes) -> Reading:
    """Return what a PDF is, or raise ``Unreadable``."""
    program = [sys.executable, "-I", str(Path(__file__).resolve())]
    try:
        done = subprocess.run(program, input=content, capture_output=True, timeout=2 * SECONDS)
    except subprocess.TimeoutExpired:
        raise TooMuch from None
    if done.returncode < 0 or b"MemoryError" in done.stderr:  # the system has ended it
        raise TooMuch
    try:
        return Reading(**json.loads(done.stdout))
    except (TypeError, ValueError):
        raise Unreadable from None


def reading(content: bytes) -> Reading:
    """Return what a PDF is; raises whatever the reader stumbles over.

    Places in the file are counted from its mark, but some programs count what stands before.
    """
    before = max(0, content.find(b"%PDF"))
    try:
        return reading_from(content[before:])
    except Exception:  # there is no list of what a broken file brings
        if not before:
            raise
        return reading_from(content)


def reading_from(content: bytes) -> Reading:
    from pypdf import PdfReader
    from pypdf.generic import NameObject

    try:
        reader = PdfReader(BytesIO(content))
        # Files that are only restricted open with an empty password.
        if reader.is_encrypted and not reader.decrypt(""):
            return Reading(is_locked=True)
    except NotImplementedError:  # certificates, rights management
        return Reading(is_protected=True)
    pages = len(reader.pages)
    root: Any = reader.trailer[NameObject("/Root")]
    return Reading(pages=pages, is_dynamic_form=is_dynamic_form(reader, root))


def is_dynamic_form(reader: Any, root: Any) -> bool:
    """Say whether the pages of a form are only a place holder for the form itself."""
    form = root.get("/AcroForm")
    form = form.get_object() if form is not None else {}
    if "/XFA" not in form:
        return False
    if root.get("/NeedsRendering"):
        return True
    first = reader.pages[0]
    return not first.get("/Annots") or "please wait" in first.extract_text().lower()


def main() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    print(json.dumps(asdict(reading(sys.stdin.buffer.read()))))


if __name__ == "__main__":
    main()
