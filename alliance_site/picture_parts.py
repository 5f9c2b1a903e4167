"""Picture files, part by part: what shows the picture is kept to the byte, all else is left out.

What cameras, telephones and programs write beside a picture (place, owner, text, a second
picture, a film behind its end) is not rewritten but simply not taken along.
"""

import re
import zlib
from dataclasses import dataclass

from PIL import Image

from alliance_site.file_kinds import PNG, kind

SOI, EOI = b"\xff\xd8", b"\xff\xd9"
ORIENTATION = 0x0112
MOST_PARTS = 50_000

# The marker that ends coded data: neither a stuffed zero nor a restart.
SCAN_END = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
SCAN, EXIF_SEGMENT, PROFILE_SEGMENT = 0xDA, 0xE1, 0xE2
TABLES = frozenset((*range(0xC0, 0xD0), SCAN, 0xDB, 0xDC, 0xDD)) - {0xC8}
LONE = frozenset((0x01, *range(0xD0, 0xD8)))

CRITICAL = (b"IHDR", b"PLTE", b"IDAT")
CHUNKS = (
    *CRITICAL,
    b"tRNS",
    b"gAMA",
    b"cHRM",
    b"sRGB",
    b"iCCP",
    b"cICP",
    b"sBIT",
    b"bKGD",
    b"pHYs",
)
CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
PASSES = (
    *((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4)),
    *((0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)),
)
INFLATED = 1024 * 1024

MOVING = (b"ANIM", b"ANMF")
WEBP_CHUNKS = (b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP")
PROFILE_AND_ALPHA = 0x30


class Malformed(Exception):
    """The parts of a file do not follow each other as they should."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What shows the picture, and how it must be turned; ``is_whole``: its end was there."""

    content: bytes
    orientation: int = 1
    is_whole: bool = True


def parts(content, with_profile=True):
    """Return the parts of a JPEG, PNG or still WebP; nothing for any other file."""
    read = {"JPEG": _jpeg, "PNG": _png, "WEBP": _webp}.get(kind(content))
    return read(content, with_profile) if read else None


def _jpeg(content, with_profile):
    """Read to the end of the first picture; behind it lie previews, depths, films."""
    kept, orientation, at = [SOI], 1, 2
    for _part in range(MOST_PARTS):
        if not 0 <= (at := content.find(b"\xff", at)) < len(content) - 1:
            break
        marker = content[at + 1]
        if marker in (0xFF, 0x00) or marker in LONE:
            at += 1 if marker == 0xFF else 2
            continue
        if marker == EOI[1]:
            return Parts(b"".join((*kept, EOI)), orientation)
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        segment = content[at:end]
        if marker == EXIF_SEGMENT and segment[4:10] == b"Exif\0\0":
            orientation = _orientation(segment[10:])
        kept.append(_jpeg_segment(marker, segment, with_profile))
        at = end
        if marker == SCAN:
            found = SCAN_END.search(content, end)
            at = found.start() if found else len(content)
            kept.append(content[end:at].rstrip(b"\xff"))
    return Parts(b"".join((*kept, EOI)), orientation, is_whole=False)


def _jpeg_segment(marker, segment, with_profile):
    """Return what is kept of a segment: tables, profile, and how colours and density are meant."""
    if marker in TABLES:
        return segment
    if marker == PROFILE_SEGMENT and segment[4:16] == b"ICC_PROFILE\0" and with_profile:
        return segment
    if marker == 0xE0 and segment[4:9] == b"JFIF\0" and len(segment) >= 18:
        return b"\xff\xe0\x00\x10" + segment[4:16] + b"\0\0"  # without its small preview
    if marker == 0xEE and segment[4:9] == b"Adobe" and len(segment) >= 16:
        return b"\xff\xee\x00\x0e" + segment[4:16]
    return b""


def _png(content, with_profile):
    """A chunk whose check sum is wrong is left out, unless the picture itself needs it."""
    kept, orientation, at = [PNG], 1, 8
    for _part in range(MOST_PARTS):
        if at + 8 > len(content):
            break
        length, name = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        data, check = content[at + 8 : at + 8 + length], content[at + 8 + length : at + 12 + length]
        if name == b"IEND":
            return Parts(b"".join((*kept, _chunk(name, b""))), orientation)
        right = zlib.crc32(name + data).to_bytes(4, "big")
        if name in CRITICAL and check != right and len(check) == 4:
            raise Malformed(name)
        if name == b"eXIf" and check == right:
            orientation = _orientation(data)
        if name in CRITICAL or (name in CHUNKS and check == right):
            kept.append(_chunk(name, data) if with_profile or name != b"iCCP" else b"")
        at += 12 + length
    return Parts(b"".join((*kept, _chunk(b"IEND", b""))), orientation, is_whole=False)


def _chunk(name, data):
    check = zlib.crc32(name + data).to_bytes(4, "big")
    return len(data).to_bytes(4, "big") + name + data + check


def _webp(content, with_profile):
    """A moving picture has no one picture to keep."""
    kept, orientation, at = [], 1, 12
    end = min(len(content), 8 + int.from_bytes(content[4:8], "little"))
    while at + 8 <= end:
        name, length = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        data = content[at + 8 : at + 8 + length]
        if name in MOVING:
            return None
        if name == b"EXIF":
            orientation = _orientation(data.removeprefix(b"Exif\0\0"))
        if name == b"VP8X" and data:
            mask = PROFILE_AND_ALPHA if with_profile else 0x10
            data = bytes((data[0] & mask,)) + data[1:]
        if name in WEBP_CHUNKS and (with_profile or name != b"ICCP"):
            kept.append(name + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) % 2))
        at += 8 + length + length % 2
    body = b"WEBP" + b"".join(kept)
    return Parts(b"RIFF" + len(body).to_bytes(4, "little") + body, orientation)


def _orientation(exif):
    """Return how a picture must be turned, from 1 to 8; 1 where nothing sensible is said."""
    order = {b"II*\0": "little", b"MM\0*": "big"}.get(exif[:4])
    if order is None:
        return 1

    def number(at, size):
        return int.from_bytes(exif[at : at + size], order)

    table = number(4, 4)
    for entry in range(min(number(table, 2), 500)):
        at = table + 2 + 12 * entry
        if number(at, 2) == ORIENTATION:
            value = number(at + 8, 4 if number(at + 2, 2) == 4 else 2)
            return value if 1 <= value <= 8 else 1
    return 1


def turned(picture, orientation):
    """Return a picture upright."""
    ways = Image.Transpose
    way = {
        2: ways.FLIP_LEFT_RIGHT,
        3: ways.ROTATE_180,
        4: ways.FLIP_TOP_BOTTOM,
        5: ways.TRANSPOSE,
        6: ways.ROTATE_270,
        7: ways.TRANSVERSE,
        8: ways.ROTATE_90,
    }.get(orientation)
    return picture if way is None else picture.transpose(way)


def png_bytes(content):
    """Return how many bytes a PNG unpacks to, as its header says."""
    width, height = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    depth, colours, interlaced = content[24], content[25], content[28]
    bits = depth * CHANNELS.get(colours, 4)
    rows = [(width, height)]
    if interlaced:
        rows = [
            (-(-(width - left) // across), -(-(height - top) // down))
            for left, top, across, down in PASSES
        ]
    return sum(high * (1 + -(-wide * bits // 8)) for wide, high in rows if wide > 0 and high > 0)


def is_complete_png(content):
    """Say whether all of the picture is there, without holding it: one megabyte after the other."""
    wanted, found, at = png_bytes(content), 0, 8
    unpacker = zlib.decompressobj()
    while at + 8 <= len(content) and found < wanted:
        length = int.from_bytes(content[at : at + 4], "big")
        data = content[at + 8 : at + 8 + length] if content[at + 4 : at + 8] == b"IDAT" else b""
        while data and found < wanted and not unpacker.eof:
            found += len(unpacker.decompress(data, INFLATED))
            data = unpacker.unconsumed_tail
        at += 12 + length
    return found >= wanted
