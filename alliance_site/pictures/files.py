"""Picture files that come from outside: refused in a sentence, or made fit to be shown.

However a picture of the library comes in, it is stored upright, in a format that
can be shown, and without what cameras and programs write beside it.
"""

from contextlib import suppress

from django.utils.translation import gettext as _
from PIL import Image

from alliance_site.files.kinds import kind
from alliance_site.pictures import colour_profiles, jpeg, opening, png, webp
from alliance_site.pictures.completeness import refuse_half, small
from alliance_site.pictures.conversion import (
    AS_THEY_ARE,
    LARGEST_PROFILE,
    TOO_MANY_TO_KEEP,
    Clean,
    converted,
)
from alliance_site.pictures.opening import (
    MOST_POINTS,
    UNREADABLE,
    PictureRefused,
    damaged,
    opened,
    too_large,
)

SHORTEST_SIDE = 16

FORMATS = ("JPEG", "PNG", "GIF", "WEBP", "AVIF", "HEIF")
# Formats whose readers show nothing if a byte is missing, and what may stand in for the last ones.
STRICT = ("WEBP", "AVIF", "HEIF")
LAST_BYTES = (b"", bytes(4), b"\xff" * 4, b"\x55" * 4)
TAKEN_APART = {"JPEG": jpeg, "PNG": png, "WEBP": webp}


def cleaned(content):
    """Return the picture of a file as it is stored, or raise ``PictureRefused``.

    Where nothing has to be changed it keeps every pixel as it was.
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
    with opened(found.content, ("JPEG", "PNG")) as picture:
        if picture.width * picture.height > MOST_POINTS:
            raise too_large()
        is_jpeg = picture.format == "JPEG"
    if is_jpeg:
        small(found.content)
    refuse_half(found)


def _cleaned(content):
    if kind(content) not in FORMATS:
        raise PictureRefused(_("This is not a picture that can be shown. Choose a JPG or PNG"))
    ends = LAST_BYTES if kind(content) in STRICT else ()
    for end in ends:
        with suppress(*UNREADABLE):
            return _taken(content + end)
    return _taken(content)


def _taken(content):
    if found := _parts(content):
        return _put_together(found)
    with opened(content, FORMATS) as picture:
        _refuse_size(picture)
        return converted(picture, picture.info.get("icc_profile"), 0)


def _put_together(found):
    """Return a picture that was taken apart: as it is, if it can be shown so."""
    with opened(found.content, FORMATS) as picture:
        _refuse_size(picture)
        refuse_half(found)
        is_small = picture.width * picture.height <= TOO_MANY_TO_KEEP
        profile = colour_profiles.fitting(found.profile, picture.mode) or b""
        is_fit = picture.mode in AS_THEY_ARE and len(profile) <= LARGEST_PROFILE
        if not is_small or not is_fit or found.orientation != 1:
            return converted(picture, profile, found.orientation)
        picture.load()
        write = TAKEN_APART[picture.format].with_profile
        return Clean(write(found.content, profile) if profile else found.content, picture.format)


def _refuse_size(picture):
    width, height = picture.size
    if min(width, height) < SHORTEST_SIDE:
        raise PictureRefused(
            _("The picture is only %(width)s × %(height)s pixels. Choose a larger one")
            % {"width": width, "height": height}
        )
    # A large JPEG is unpacked at a part of its size.
    factor = {"1": 1, "L": 1}.get(picture.mode, 4) if picture.format not in ("JPEG", "MPO") else 1
    if width * height > MOST_POINTS or width * height * factor > opening.MOST_MEMORY:
        raise too_large()
