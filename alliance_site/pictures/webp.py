"""A WebP, chunk by chunk."""

from alliance_site.pictures.parts import Parts, orientation

MOVING = (b"ANIM", b"ANMF")
KEPT = (b"VP8 ", b"VP8L", b"VP8X", b"ALPH")
PROFILE, ALPHA = 0x20, 0x10


def parts(content):
    """Return what is kept of a picture; nothing of one that moves, which has no one picture."""
    kept, beside, at = [], {}, 12
    end = 8 + int.from_bytes(content[4:8], "little")
    while at + 8 <= min(end, len(content)):
        name, length = content[at : at + 4], int.from_bytes(content[at + 4 : at + 8], "little")
        data = content[at + 8 : min(end, at + 8 + length)]
        if name in MOVING:
            return None
        beside.setdefault(name, data)
        if name == b"VP8X" and data:
            data = bytes((data[0] & ALPHA,)) + data[1:]
        if name in KEPT:
            kept.append(_chunk(name, data))
        at += 8 + length + length % 2
    exif = beside.get(b"EXIF", b"").removeprefix(b"Exif\0\0")
    return Parts(_file(b"".join(kept)), orientation(exif), beside.get(b"ICCP", b""))


def with_profile(content, profile):
    """Return a picture that was taken apart with a colour profile, if its first chunk allows it."""
    if content[12:16] != b"VP8X" or len(content) < 30:
        return content
    head = content[12:20] + bytes((content[20] | PROFILE,)) + content[21:30]
    return _file(head + _chunk(b"ICCP", profile) + content[30:])


def _chunk(name, data):
    return name + len(data).to_bytes(4, "little") + data + b"\0" * (len(data) % 2)


def _file(body):
    return b"RIFF" + (len(body) + 4).to_bytes(4, "little") + b"WEBP" + body
