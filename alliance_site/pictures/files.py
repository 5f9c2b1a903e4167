"""Picture files that come from outside: refused in a sentence, or made fit to be shown.

Whatever door a picture of the library comes through, it is stored upright, in a format that
can be shown, and without what cameras and programs write beside it.
"""

import re
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath

from django.utils.translation import gettext as _
from PIL import Image, ImageChops, ImageOps
from pillow_heif import HeifImagePlugin  # noqa: F401  # lets Pillow open HEIC

from alliance_site.files.kinds import kind
from alliance_site.pictures import colour_profiles, jpeg, png, png_points, webp
from alliance_site.pictures.parts import turned

MOST_POINTS = 200_000_000
MOST_MEMORY = 256 * 1024 * 1024  # while a picture is unpacked
LONGEST_SIDE = 5000  # of a picture of the library; the largest size shown has 1,080
TOO_MANY_TO_KEEP = 40_000_000
SHORTEST_SIDE = 16
FINENESS = {"quality": 97, "subsampling": 0}  # of a JPEG that has to be written anew
# Stand in for lost data: more of it changes a picture only where points are missing. One alone
# may be what a reader puts there itself.
FILLERS = (b"\x5a\xc3\x99\x2d" * 999, b"\xa5\x3c\x66\xd2" * 999, bytes(range(7, 240, 3)) * 50)
LAST_POINTS = 16  # of the small picture, where they may differ: a few bytes were lost

# The ending of a picture and what browsers or programs put behind it.
OLD_ENDING = re.compile(r"\.(jpe?g?|jfif|png|gif|webp|avif|hei[cf]|tiff?|bmp)\b.*$", re.IGNORECASE)
ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
PHOTOGRAPHS = ("JPEG", "MPO", "AVIF", "HEIF")
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF")
# Formats whose readers show nothing if a byte is missing, and what may stand in for the last ones.
STRICT = ("WEBP", "AVIF", "HEIF")
LAST_BYTES = (b"", bytes(4), b"\xff" * 4, b"\x55" * 4)
UNREADABLE = (OSError, RuntimeError, SyntaxError, ValueError)
TAKEN_APART = {"JPEG": jpeg, "PNG": png, "WEBP": webp}
LARGEST_PROFILE = 64 * 1024  # that goes with every size; those of printers are larger
AS_THEY_ARE = ("1", "L", "LA", "P", "RGB", "RGBA")  # modes that every format of ours can hold

# Pillow's own measure of a bomb is too small for a scan of a large sheet in black and white.
Image.MAX_IMAGE_PIXELS = MOST_POINTS
Image.init()  # or Pillow knows only some of the formats


class PictureRefused(Exception):
    """A picture that is not taken; the message is a sentence for the person who chose it."""


@dataclass(frozen=True, slots=True)
class Clean:
    """A picture as it is stored."""

    content: bytes
    format: str

    def named(self, name):
        """Return the name it is stored under: its own, with the ending that is true."""
        last = PurePath(str(name).replace("\\", "/")).name
        stem = OLD_ENDING.sub("", last).strip(" .")
        return f"{stem or 'picture'}.{ENDINGS[self.format]}"


def cleaned(content):
    """Return the picture of a file as it is stored, or raise ``PictureRefused``.

    Where nothing has to be changed it keeps every point as it was.
    """
    return _reading(_cleaned, content)


def check(content):
    """Raise ``PictureRefused`` unless a JPEG or PNG can be shown; changes and keeps nothing."""
    _reading(_check, content)


def _reading(read, content):
    """Read a foreign file; there is no list of all that may be wrong with one."""
    try:
        return read(content)
    except PictureRefused:
        raise
    except (Image.DecompressionBombError, Image.DecompressionBombWarning):
        raise too_large() from None
    except Exception:  # there is no list of what a broken file brings
        raise damaged() from None


def _parts(content):
    reader = TAKEN_APART.get(kind(content))
    return reader.parts(content) if reader else None


def _check(content):
    found = _parts(content)
    with _opened(found.content, ("JPEG", "PNG")) as picture:
        if picture.width * picture.height > MOST_POINTS:
            raise too_large()
        is_jpeg = picture.format == "JPEG"
    if is_jpeg:
        _small(found.content)
    _refuse_half(found)


def _refuse_half(found):
    """Refuse a JPEG or PNG of which points are missing."""
    if kind(found.content) == "PNG":
        if png_points.size(found.content) > MOST_MEMORY:
            raise too_large()
        if not png_points.are_complete(found.content):
            raise damaged()
    elif kind(found.content) == "JPEG" and not found.is_whole:
        _refuse_half_a_jpeg(found.content)


def _small(content):
    """Return a JPEG that was unpacked to its end, at an eighth of its size."""
    with _opened(content, ("JPEG",)) as picture:
        picture.draft("RGB", (1, 1))
        picture.load()
        return picture


def _refuse_half_a_jpeg(content):
    """Refuse a JPEG that lost more than the mark of its end and perhaps its last points.

    Points that are missing take their colour from whatever stands behind, so different
    fillings give different pictures.
    """
    as_it_is = _small(content)
    for filler in FILLERS:
        filled = _small(content[:-2] + filler + content[-2:])
        left, top, right, bottom = ImageChops.difference(as_it_is, filled).getbbox() or (0,) * 4
        if (right - left) * (bottom - top) > LAST_POINTS:
            raise damaged()


def _cleaned(content):
    if kind(content) not in FORMATS:
        raise PictureRefused(_("This is no picture that can be shown. Choose a JPG or PNG"))
    ends = LAST_BYTES if kind(content) in STRICT else ()
    for end in ends:
        with suppress(*UNREADABLE):
            return _taken(content + end)
    return _taken(content)


def _taken(content):
    if found := _parts(content):
        return _put_together(found)
    with _opened(content, FORMATS) as picture:
        _refuse_size(picture)
        return _converted(picture, picture.info.get("icc_profile"), 0)


def _put_together(found):
    """Return a picture that was taken apart: as it is, if it can be shown so."""
    with _opened(found.content, FORMATS) as picture:
        _refuse_size(picture)
        _refuse_half(found)
        is_small = picture.width * picture.height <= TOO_MANY_TO_KEEP
        profile = colour_profiles.fitting(found.profile, picture.mode) or b""
        is_fit = picture.mode in AS_THEY_ARE and len(profile) <= LARGEST_PROFILE
        if not is_small or not is_fit or found.orientation != 1:
            return _converted(picture, profile, found.orientation)
        picture.load()
        write = TAKEN_APART[picture.format].with_profile
        return Clean(write(found.content, profile) if profile else found.content, picture.format)


def _opened(content, formats):
    """Open a picture; notes in an AVIF or HEIC that no program can read are passed over."""
    try:
        return Image.open(BytesIO(content), formats=list(formats))
    except UNREADABLE:
        if kind(content) not in ("AVIF", "HEIF"):
            raise
        return Image.open(BytesIO(content.replace(b"Exif", b"none")), formats=list(formats))


def _refuse_size(picture):
    width, height = picture.size
    if min(width, height) < SHORTEST_SIDE:
        raise PictureRefused(
            _("The picture is only %(width)s × %(height)s points. Choose a larger one")
            % {"width": width, "height": height}
        )
    # A large JPEG is unpacked at a part of its size.
    factor = {"1": 1, "L": 1}.get(picture.mode, 4) if picture.format not in ("JPEG", "MPO") else 1
    if width * height > MOST_POINTS or width * height * factor > MOST_MEMORY:
        raise too_large()


def _converted(picture, profile, orientation):
    """Return a picture drawn anew; orientation 0 leaves it to the reader of its format."""
    is_photograph = picture.format in PHOTOGRAPHS
    is_reduced = picture.width * picture.height > TOO_MANY_TO_KEEP
    if is_reduced:
        picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    picture.load()
    profile = colour_profiles.fitting(profile, picture.mode)
    upright = turned(picture, orientation) if orientation else _upright(picture)
    picture, profile = _in_colours_of_screens(upright, profile)
    if is_reduced:
        picture = picture.convert({"1": "L", "P": "RGB"}.get(picture.mode, picture.mode))
        picture.thumbnail((LONGEST_SIDE, LONGEST_SIDE))
    picture.info = {}
    output = BytesIO()
    if is_photograph and picture.mode in ("L", "RGB"):
        picture.save(output, "JPEG", icc_profile=profile, **FINENESS)
        return Clean(output.getvalue(), "JPEG")
    picture.save(output, "PNG", icc_profile=profile)
    return Clean(output.getvalue(), "PNG")


def _upright(picture):
    try:
        return ImageOps.exif_transpose(picture)
    except Exception:  # whatever the notes of a camera bring
        return picture


def _in_colours_of_screens(picture, profile):
    """Return a picture in a mode that every format of ours can hold, and its profile."""
    if profile and (picture.mode == "CMYK" or len(profile) > LARGEST_PROFILE):
        return colour_profiles.for_screens(picture, profile)
    if picture.has_transparency_data and picture.mode not in ("LA", "RGBA"):
        return picture.convert("RGBA"), profile
    if picture.mode.startswith("I"):  # 16 bits of grey
        return picture.point(lambda grey: grey * (1 / 256)).convert("L"), profile
    if picture.mode in AS_THEY_ARE:
        return picture, profile
    return picture.convert("RGB"), profile


def damaged():
    return PictureRefused(
        _("The picture is damaged or not complete. Open it, save it again and choose it again")
    )


def too_large():
    return PictureRefused(
        _("The picture is too large to open. Save it smaller and choose it again")
    )
