"""Pictures are opened with more patience and larger limits than Pillow has; the rest is refused."""

from io import BytesIO

from django.utils.translation import gettext as _
from PIL import Image
from pillow_heif import HeifImagePlugin  # noqa: F401  # lets Pillow open HEIC

from alliance_site.files.kinds import kind

MOST_POINTS = 200_000_000
MOST_MEMORY = 256 * 1024 * 1024  # while a picture is unpacked
UNREADABLE = (OSError, RuntimeError, SyntaxError, ValueError)

# Pillow's own measure of a bomb is too small for a scan of a large sheet in black and white.
Image.MAX_IMAGE_PIXELS = MOST_POINTS
Image.init()  # or Pillow knows only some of the formats


class PictureRefused(Exception):
    """A picture that is not taken; the message is a sentence for the person who chose it."""


def opened(content, formats):
    """Open a picture; notes in an AVIF or HEIC that no program can read are passed over."""
    try:
        return Image.open(BytesIO(content), formats=list(formats))
    except UNREADABLE:
        if kind(content) not in ("AVIF", "HEIF"):
            raise
        return Image.open(BytesIO(content.replace(b"Exif", b"none")), formats=list(formats))


def damaged():
    return PictureRefused(
        _("The picture is damaged or not complete. Open it, save it again and choose it again")
    )


def too_large():
    return PictureRefused(
        _("The picture is too large to open. Save it smaller and choose it again")
    )
