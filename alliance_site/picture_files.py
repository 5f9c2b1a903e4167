"""Picture files that come from outside: refused in a sentence, or made fit to be shown.

Whatever door a picture of the library comes through, it is stored upright, in a format that
can be shown, and without what cameras and programs write beside it.
"""

import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath

from django.utils.translation import gettext as _
from PIL import Image, ImageCms, ImageOps
from pillow_heif import HeifImagePlugin  # noqa: F401  # lets Pillow open HEIC

from alliance_site import picture_parts
from alliance_site.file_kinds import kind
from alliance_site.picture_parts import parts, turned

MOST_POINTS = 200_000_000
MOST_MEMORY = 256 * 1024 * 1024  # while a picture is unpacked
LONGEST_SIDE = 5000  # of a picture of the library; the largest size shown has 1,080
TOO_MANY_TO_KEEP = 40_000_000
SHORTEST_SIDE = 16
FINENESS = {"quality": 97, "subsampling": 0}  # of a JPEG that has to be written anew
# Stands in for lost data: more of it changes a picture only where points are missing.
FILLER = b"\x5a\xc3\x99\x2d" * 16

# The ending of a picture and what browsers or programs put behind it.
OLD_ENDING = re.compile(r"\.(jpe?g?|jfif|png|gif|webp|avif|hei[cf]|tiff?|bmp)\b.*$", re.IGNORECASE)
ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
PHOTOGRAPHS = ("JPEG", "MPO", "AVIF", "HEIF")
FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF")
SPACES = {"RGB": ("RGB", "RGBA", "RGBX", "P", "PA"), "GRAY": ("1", "L", "LA"), "CMYK": ("CMYK",)}

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


def _check(content):
    found = parts(content)
    with _opened(found.content, ("JPEG", "PNG")) as picture:
        if picture.width * picture.height > MOST_POINTS:
            raise too_large()
        if picture.format == "PNG":
            if picture_parts.png_bytes(found.content) > MOST_MEMORY:
                raise too_large()
            if not picture_parts.is_complete_png(found.content):
                raise damaged()
            return
        _small(picture)
    if not found.is_whole:
        _refuse_half_a_jpeg(found.content)


def _small(picture):
    """Unpack a JPEG to its end at an eighth of its size."""
    picture.draft("RGB", (1, 1))
    picture.load()
    return picture.tobytes()


def _refuse_half_a_jpeg(content):
    """Refuse a JPEG that lost more than the mark of its end.

    Points that are missing take their colour from whatever stands behind, so two
    different fillings give two pictures.
    """
    filled = content[:-2] + FILLER + content[-2:]
    with _opened(content, ("JPEG",)) as one, _opened(filled, ("JPEG",)) as other:
        if _small(one) != _small(other):
            raise damaged()


def _cleaned(content):
    if kind(content) not in FORMATS:
        raise PictureRefused(_("This is no picture that can be shown. Choose a JPG or PNG"))
    found = parts(content)
    with _opened(found.content if found else content, FORMATS) as picture:
        _refuse_size(picture)
        profile = _profile(picture)
        if found and profile is None and "icc_profile" in picture.info:
            found = parts(content, with_profile=False)
            return _finished(found, profile)
        if found is None:
            return _converted(picture, profile, 0)
    return _finished(found, profile)


def _finished(found, profile):
    """Return a picture that was taken apart: as it is, if it can be shown so."""
    with _opened(found.content, FORMATS) as picture:
        points = picture.width * picture.height
        as_it_is = picture.mode in ("1", "L", "LA", "P", "RGB", "RGBA")
        if not as_it_is or points > TOO_MANY_TO_KEEP or found.orientation != 1:
            return _converted(picture, profile, found.orientation)
        if not found.is_whole and picture.format == "JPEG":
            _refuse_half_a_jpeg(found.content)
        picture.load()
        return Clean(found.content, picture.format)


def _opened(content, formats):
    return Image.open(BytesIO(content), formats=list(formats))


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


def _profile(picture):
    """Return the colour profile, if it is one and fits the colours of the picture."""
    profile = picture.info.get("icc_profile")
    if not profile:
        return None
    try:
        space = ImageCms.ImageCmsProfile(BytesIO(profile)).profile.xcolor_space.strip()
    except Exception:  # whatever the profile of a stranger brings
        return None
    return profile if picture.mode in SPACES.get(space, ()) else None


def _converted(picture, profile, orientation):
    """Return a picture drawn anew; orientation 0 leaves it to the reader of its format."""
    is_photograph = picture.format in PHOTOGRAPHS
    is_reduced = picture.width * picture.height > TOO_MANY_TO_KEEP
    if is_reduced:
        picture.draft("RGB", (LONGEST_SIDE, LONGEST_SIDE))
    picture.load()
    picture, profile = _in_colours_of_screens(picture, profile)
    picture = turned(picture, orientation) if orientation else ImageOps.exif_transpose(picture)
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


def _in_colours_of_screens(picture, profile):
    """Return a picture in a mode that every format of ours can hold, and its profile."""
    if picture.mode == "CMYK" and profile:
        srgb = ImageCms.createProfile("sRGB")
        mine = ImageCms.ImageCmsProfile(BytesIO(profile))
        screen = ImageCms.profileToProfile(picture, mine, srgb, outputMode="RGB")
        return screen, ImageCms.ImageCmsProfile(srgb).tobytes()
    if picture.has_transparency_data and picture.mode not in ("LA", "RGBA"):
        return picture.convert("RGBA"), profile
    if picture.mode.startswith("I"):  # 16 bits of grey
        return picture.point(lambda grey: grey * (1 / 256)).convert("L"), profile
    if picture.mode in ("1", "L", "LA", "P", "RGB", "RGBA"):
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
