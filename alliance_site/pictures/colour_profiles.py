"""Colour profiles of pictures: what they say of colours is kept, what they say in words is not.

A profile may name the owner of a screen, its maker and its serial number.
"""

from io import BytesIO

from PIL import ImageCms

MOST_BYTES = 4 * 1024 * 1024
HEADER, ENTRY, MOST_ENTRIES = 128, 12, 200
# Places in the header: when it was made, maker and model of a device, by whom, its check sum.
TELLTALE = (slice(24, 36), slice(48, 56), slice(80, 100))
COLOURS = frozenset(
    b"rXYZ gXYZ bXYZ rTRC gTRC bTRC kTRC wtpt bkpt chad cicp lumi "
    b"A2B0 A2B1 A2B2 B2A0 B2A1 B2A2 D2B0 D2B1 D2B2 B2D0 B2D1 B2D2 gamt".split()
)
NO_WORDS = {b"mluc": b"\0\0\0\0\0\0\0\x0c"}  # no language, and the length of an entry
SPACES = {
    "RGB": {"RGB": "RGB", "RGBA": "RGB", "RGBX": "RGB", "P": "RGB", "PA": "RGB"},
    "GRAY": {"1": "L", "L": "L", "LA": "L"},
    "CMYK": {"CMYK": "CMYK"},
}


def fitting(profile, mode):
    """Return a profile without its words, if colours of this mode can be shown with it."""
    if not profile or len(profile) > MOST_BYTES:
        return None
    try:
        quiet = silent(profile)
        mine = ImageCms.ImageCmsProfile(BytesIO(quiet))
        colours = SPACES[mine.profile.xcolor_space.strip()][mode]
        ImageCms.buildTransform(mine, ImageCms.createProfile("sRGB"), colours, "RGB")
    except (OSError, KeyError, UnicodeDecodeError, ImageCms.PyCMSError):
        return None
    return quiet


def silent(profile):
    """Return a profile of the same length in which only what makes colours still stands."""
    count = min(int.from_bytes(profile[HEADER : HEADER + 4], "big"), MOST_ENTRIES)
    end = HEADER + 4 + ENTRY * count
    kept = bytearray(profile[:end]) + bytes(max(0, len(profile) - end))
    for place in TELLTALE:
        kept[place] = bytes(place.stop - place.start)
    for at in range(HEADER + 4, end, ENTRY):
        name = profile[at : at + 4]
        begin, length = (int.from_bytes(profile[at + n : at + n + 4], "big") for n in (4, 8))
        data = profile[begin : begin + length] if begin >= end else b""
        if name not in COLOURS:
            data = data[:8] + NO_WORDS.get(data[:4], b"")[: max(0, length - 8)]
        kept[begin : begin + len(data)] = data
    return bytes(kept)


def for_screens(picture, profile):
    """Return a picture in the colours of any screen, and their profile."""
    mine = ImageCms.ImageCmsProfile(BytesIO(profile))
    colours = SPACES[mine.profile.xcolor_space.strip()][picture.mode]
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
    screen = ImageCms.profileToProfile(picture.convert(colours), mine, srgb, outputMode="RGB")
    if picture.has_transparency_data:
        screen.putalpha(picture.convert("RGBA").getchannel("A"))
    return screen, silent(srgb.tobytes())
