"""Pictures that are drawn anew: upright, not too large, in colours that every screen shows."""

import re
from dataclasses import dataclass
from io import BytesIO
from pathlib import PurePath

from PIL import ImageOps
from pillow_heif import HeifImagePlugin  # noqa: F401  # lets Pillow open HEIC

from alliance_site.pictures import colour_profiles
from alliance_site.pictures.parts import turned

LONGEST_SIDE = 5000  # of a picture of the library; the largest size shown has 1,080
TOO_MANY_TO_KEEP = 40_000_000
FINENESS = {"quality": 97, "subsampling": 0}  # of a JPEG that has to be written anew
# The ending of a picture and what browsers or programs put behind it.
OLD_ENDING = re.compile(r"\.(jpe?g?|jfif|png|gif|webp|avif|hei[cf]|tiff?|bmp)\b.*$", re.IGNORECASE)
ENDINGS = {"JPEG": "jpg", "PNG": "png", "WEBP": "webp"}
PHOTOGRAPHS = ("JPEG", "MPO", "AVIF", "HEIF")
LARGEST_PROFILE = 64 * 1024  # that goes with every size; those of printers are larger
AS_THEY_ARE = ("1", "L", "LA", "P", "RGB", "RGBA")  # modes that every format of ours can hold


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


def converted(picture, profile, orientation):
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
