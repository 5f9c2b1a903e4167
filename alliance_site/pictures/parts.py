"""What is kept of a picture file that is taken apart, whatever its format.

What shows the picture is kept to the byte. What cameras, telephones and programs write beside
it (place, owner, text, a second picture, a film behind its end) is not rewritten but simply not
taken along.
"""

from dataclasses import dataclass

from PIL import Image

ORIENTATION = 0x0112
MOST_PARTS = 1_000_000


class Malformed(Exception):
    """The parts of a file do not follow each other as they should."""


@dataclass(frozen=True, slots=True)
class Parts:
    """What shows the picture, how it must be turned, and its profile; ``is_complete``: with an end.

    The profile is as it came, whatever it is, and no part of the content.
    """

    content: bytes
    orientation: int = 1
    profile: bytes = b""
    is_complete: bool = True


def orientation(exif):
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
