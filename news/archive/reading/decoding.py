"""Bytes of the old site as text: a byte order mark first, then UTF-8, then what a page declares.

UTF-8 with a few bad bytes stays UTF-8: each bad byte becomes U+FFFD and is named. What is not
UTF-8 is read as its page declares, by the names that browsers know, else as Windows-1252.
"""

import codecs
import re
from dataclasses import dataclass

from alliance_site.text import characters

MARKS = {  # UTF-32 begins like UTF-16 and comes first.
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
DECLARED = re.compile(
    rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?\s*([\w.:-]+)"
    rb"|^\s*<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)",
    re.I,
)
COMMENT = re.compile(rb"<!--.*?-->", re.S)
LONGEST_HEAD = 4096
WINDOWS = "windows-1252"
# Encodings of texts; Python knows others, with which no page was ever written.
OLD = re.compile(r"(iso8859|cp12|cp8|cp9|mac-|koi8|gb|big5|euc|tis).*")
# Where the name in a page means something else to a browser than to Python.
AS_BROWSERS = {
    **{"macintosh": "mac-roman", "x-mac-roman": "mac-roman", "x-mac-cyrillic": "mac-cyrillic"},
    **{"iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874"},
    **{"gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949"},
}
TAGS = re.compile(r"<[^>]*>|^[^<>]*>|<[^>]*$")
AROUND = 40
NAMED = 20


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, the name of its encoding where that is not the one of today, and what was lost."""

    text: str
    encoding: str = ""
    doubts: tuple = ()


def decoded(content):
    """Return bytes as text."""
    for mark, name in MARKS.items():
        if content.startswith(mark):
            return _read(content.removeprefix(mark), name)
    if name := _without_mark(content):
        return _read(content, name)
    declared = _declared(content)
    if _is_utf8(content, declared):
        return _read(content, "utf-8")
    name = WINDOWS if declared == "utf-8" else declared
    return _read(content, name, name)


def lines(path):
    """Yield the lines of a file, each decoded for itself, since each may be another's work."""
    with path.open("rb") as file:
        start = file.read(200)
        file.seek(0)
        name = next((MARKS[mark] for mark in MARKS if start.startswith(mark)), "")
        name = name or _without_mark(start)
        if not name or name == "utf-8":
            yield from map(decoded, file)
            return
    with path.open(encoding=name, errors="replace", newline="\n") as file:
        for line in file:
            text = line.removeprefix("\ufeff")
            yield Decoded(text, doubts=tuple(_lost(text)))


def _without_mark(content):
    """Return UTF-16 where every other byte is empty, though nothing says so."""
    start = content[:200]
    first, second = start[::2], start[1::2]
    if second and second.count(0) > len(second) * 0.8 and not first.count(0):
        return "utf-16-le"
    if second and first.count(0) > len(first) * 0.8 and not second.count(0):
        return "utf-16-be"
    return ""


def _is_utf8(content, declared):
    """Say whether there is more good UTF-8 in a text than bad, or only its last letter is cut."""
    text = content.decode("utf-8", "surrogateescape")
    beyond = [character for character in text if character > "\x7f"]
    bad = sum("\udc80" <= character <= "\udcff" for character in beyond)
    cut = codecs.getincrementaldecoder("utf-8")("surrogateescape").decode(content)
    is_cut = declared == "utf-8" and not any("\udc80" <= character <= "\udcff" for character in cut)
    return not bad or len(beyond) > 2 * bad or is_cut


def _declared(content):
    """Return the encoding that a page says it has, as Python calls it."""
    found = DECLARED.search(COMMENT.sub(b"", content[:LONGEST_HEAD]))
    label = (found[1] or found[2]).decode().lower() if found else WINDOWS
    try:
        name = codecs.lookup(AS_BROWSERS.get(label, label)).name
    except LookupError:
        return WINDOWS
    if name == "utf-8":
        return name
    name = AS_BROWSERS.get(name, name)
    return name.replace("cp125", "windows-125") if OLD.fullmatch(name) else WINDOWS


def _read(content, name, encoding=""):
    """Decode what can be decoded; what cannot becomes U+FFFD, and its place is named."""
    parts, bad, rest = [], [], memoryview(content)
    while True:
        try:
            parts.append(str(rest, name))
            break
        except UnicodeDecodeError as error:
            parts += [str(rest[: error.start], name), "\N{REPLACEMENT CHARACTER}"]
            bad.append(bytes(rest[error.start : error.end]))
            rest = rest[error.end :]
    # A parser passes over NUL, though a letter may have stood there.
    text = "".join(parts).replace("\0", "\N{REPLACEMENT CHARACTER}")
    return Decoded(text, encoding, tuple(_lost(text, bad)))


def _lost(text, bad=()):
    """Name the places of a text where something could not be read, with what it may have been."""
    places = [found.start() for found in re.finditer("\N{REPLACEMENT CHARACTER}", text)]
    for number, place in enumerate(places[:NAMED]):
        before = TAGS.sub(" ", text[max(place - AROUND, 0) : place])
        after = TAGS.sub(" ", text[place : place + AROUND])
        around = characters.fit_line(f"{before}{after}")
        yield "lost_bytes", around + (_guess(bad[number]) if len(bad) == len(places) else "")
    if len(places) > NAMED:
        yield "lost_bytes", f"… {len(places) - NAMED}"


def _guess(lost):
    """Return the byte that could not be read, and what it is in Windows-1252."""
    guess = lost.decode(WINDOWS, "ignore")
    return f" ({lost.hex(' ')}{f': {guess}?' if guess.isprintable() and guess else ''})"
