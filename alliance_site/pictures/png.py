"""A PNG, chunk by chunk."""

import zlib

from alliance_site.files.kinds import PNG
from alliance_site.pictures import colour_profiles
from alliance_site.pictures.parts import MOST_PARTS, Malformed, Parts, orientation

MOST_KEPT = 50_000  # chunks; whoever cuts the pixels into more wants to keep us busy
PALETTE = 3  # the kind of colours that needs one
# What may stand before the pixels, and its length; by kind of colours, what is transparent.
LENGTHS = {b"gAMA": 4, b"cHRM": 32, b"sRGB": 1, b"cICP": 4, b"pHYs": 9}
TRANSPARENT = {0: (2,), 2: (6,), PALETTE: range(1, 257)}
NOTED = (*LENGTHS, b"PLTE", b"tRNS", b"iCCP", b"eXIf")


def parts(content):
    """Return what is kept; a chunk that only goes along is left out unless it is as it must be."""
    kept, beside, at, colours = [PNG], {}, 8, content[25]
    needed = (b"IHDR", b"IDAT", b"PLTE" if colours == PALETTE else b"IDAT")
    for _part in range(MOST_PARTS):
        if at + 8 > len(content):
            break
        length, name = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        if name == b"IEND":
            return _parts(kept, beside, is_complete=True)
        if name in needed or name in NOTED:
            data, end = content[at + 8 : at + 8 + length], at + 8 + length
            # A check sum that lost its last bytes is at the end of the file.
            is_right = _check(name, data).startswith(content[end : end + 4])
            if name in needed and (not is_right or len(kept) > MOST_KEPT):
                raise Malformed(name)
            if name in needed or (is_right and _fits(name, data, colours, beside)):
                kept.append(_chunk(name, data))
            beside.setdefault(name, data if is_right and name != b"IDAT" else b"")
        at += 12 + length
    return _parts(kept, beside, is_complete=False)


def _fits(name, data, colours, beside):
    """Say whether a chunk is the first of its name, before the pixels, and of the right length."""
    if name in beside or b"IDAT" in beside:
        return False
    if name == b"tRNS":
        enough = colours != PALETTE or 3 * len(data) <= len(beside.get(b"PLTE", b""))
        return enough and len(data) in TRANSPARENT.get(colours, ())
    return len(data) == LENGTHS.get(name)


def _parts(kept, beside, is_complete):
    packed = beside.get(b"iCCP", b"").partition(b"\0\0")[2]
    try:
        profile = zlib.decompressobj().decompress(packed, colour_profiles.MOST_BYTES + 1)
    except zlib.error:
        profile = b""
    content = b"".join((*kept, _chunk(b"IEND", b"")))
    return Parts(content, orientation(beside.get(b"eXIf", b"")), profile, is_complete)


def with_profile(content, profile):
    """Return a picture that was taken apart with a colour profile."""
    chunk = _chunk(b"iCCP", b"ICC Profile\0\0" + zlib.compress(profile))
    return content[:33] + chunk + content[33:]


def _chunk(name, data):
    return len(data).to_bytes(4, "big") + name + data + _check(name, data)


def _check(name, data):
    return zlib.crc32(name + data).to_bytes(4, "big")
