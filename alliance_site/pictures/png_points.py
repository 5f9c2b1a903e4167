"""The pixels of a PNG: how many bytes they are, and whether all of them are there.

They are looked at piece by piece; nothing is held.
"""

import zlib

CHANNELS = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}
PASSES = (
    *((0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4)),
    *((0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)),
)
ALL_AT_ONCE = ((0, 0, 1, 1),)
INFLATED = 1024 * 1024
FILTERS = bytes(range(5))  # how a row may be written; its first byte says it


def size(content):
    """Return how many bytes a PNG unpacks to, as its header says."""
    return sum(length * count for length, count in _rows(content))


def are_complete(content):
    """Say whether all pixels are there, and each row is written in a way that is known."""
    pieces = _Unpacked(content)
    for length, count in _rows(content):
        left, to_next_row = length * count, 0
        while left:
            piece = pieces.take(min(left, INFLATED))
            if not piece or piece[to_next_row::length].translate(None, FILTERS):
                return False
            left -= len(piece)
            to_next_row = (to_next_row - len(piece)) % length
    return True


def _rows(content):
    """Return how long the rows are and how many there are, for each pass over the picture."""
    width, height = (int.from_bytes(content[at : at + 4], "big") for at in (16, 20))
    bits = content[24] * CHANNELS.get(content[25], 4)
    sizes = [
        (-(-(width - left) // across), -(-(height - top) // down))
        for left, top, across, down in (PASSES if content[28] else ALL_AT_ONCE)
    ]
    return [(1 + -(-wide * bits // 8), high) for wide, high in sizes if wide > 0 and high > 0]


class _Unpacked:
    """The bytes of all pixels, one piece after the other."""

    def __init__(self, content):
        self.packed = _packed(content)
        self.unpacker = zlib.decompressobj()

    def take(self, most):
        """Return the next bytes, ``most`` or fewer; none at the end."""
        while not self.unpacker.eof:
            data = self.unpacker.unconsumed_tail or next(self.packed, b"")
            piece = self.unpacker.decompress(data, most)
            if piece or not data:
                return piece
        return b""


def _packed(content):
    at = 8
    while at + 8 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        if content[at + 4 : at + 8] == b"IDAT" and length:
            yield content[at + 8 : at + 8 + length]
        at += 12 + length
