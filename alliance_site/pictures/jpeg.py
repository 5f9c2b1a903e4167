"""A JPEG, segment by segment."""

import re

from alliance_site.pictures.parts import MOST_PARTS, Parts, orientation

SOI, EOI = b"\xff\xd8", b"\xff\xd9"
# The marker that ends coded data: neither a stuffed zero nor a restart.
SCAN_END = re.compile(rb"\xff[^\x00\xff\xd0-\xd7]")
SCAN, EXIF_SEGMENT, PROFILE_SEGMENT = 0xDA, 0xE1, 0xE2
TABLES = frozenset((*range(0xC0, 0xD0), SCAN, 0xDB, 0xDC, 0xDD)) - {0xC8}
LONE = frozenset((0x01, *range(0xD0, 0xD8)))
PROFILE_MARK = b"ICC_PROFILE\0"
MOST_OF_A_SEGMENT = 65_519


def parts(content):
    """Return what is kept up to the end of the first picture; behind it lie previews, films."""
    kept, beside, at = [SOI], {}, 2
    for _part in range(MOST_PARTS):
        if not 0 <= (at := content.find(b"\xff", at)) < len(content) - 1:
            break
        marker = content[at + 1]
        if marker in (0xFF, 0x00) or marker in LONE:
            at += 1 if marker == 0xFF else 2
            continue
        if marker == EOI[1]:
            return _parts(kept, beside, is_complete=True)
        end = at + 2 + int.from_bytes(content[at + 2 : at + 4], "big")
        segment = content[at:end]
        _look(marker, segment, beside)
        kept.append(_stripped(marker, segment))
        at = end
        if marker == SCAN:
            found = SCAN_END.search(content, end)
            at = found.start() if found else len(content)
            kept.append(content[end:at].rstrip(b"\xff"))
    return _parts(kept, beside, is_complete=False)


def _parts(kept, beside, is_complete):
    profile = b"".join(piece for _number, piece in sorted(beside.get("profile", {}).items()))
    turn = beside.get("orientation", 1)
    return Parts(b"".join((*kept, EOI)), turn, profile, is_complete)


def _look(marker, segment, beside):
    """Note what a segment says of the picture; of two that say the same, the first counts."""
    if marker == EXIF_SEGMENT and segment[4:10] == b"Exif\0\0":
        beside.setdefault("orientation", orientation(segment[10:]))
    if marker == PROFILE_SEGMENT and segment[4:16] == PROFILE_MARK and len(segment) > 18:
        beside.setdefault("profile", {}).setdefault(segment[16], segment[18:])


def _stripped(marker, segment):
    """Return what is kept of a segment: tables, and how colours and density are meant."""
    if marker in TABLES:
        return segment
    if marker == 0xE0 and segment[4:9] == b"JFIF\0" and len(segment) >= 18:
        return b"\xff\xe0\x00\x10" + segment[4:16] + b"\0\0"  # without its small preview
    if marker == 0xEE and segment[4:9] == b"Adobe" and len(segment) >= 16:
        return b"\xff\xee\x00\x0e" + segment[4:16]
    return b""


def with_profile(content, profile):
    """Return a picture that was taken apart with a colour profile."""
    cuts = range(0, len(profile), MOST_OF_A_SEGMENT)
    pieces = [profile[at : at + MOST_OF_A_SEGMENT] for at in cuts]
    segments = [
        b"".join((_head(piece), PROFILE_MARK, bytes((number, len(pieces))), piece))
        for number, piece in enumerate(pieces, start=1)
    ]
    begin = 20 if content[2:4] == b"\xff\xe0" else 2
    return b"".join((content[:begin], *segments, content[begin:]))


def _head(piece):
    return bytes((0xFF, PROFILE_SEGMENT)) + (len(piece) + 16).to_bytes(2, "big")
