"""Whether pixels of a JPEG or PNG are missing."""

from PIL import ImageChops
from pillow_heif import HeifImagePlugin  # noqa: F401  # lets Pillow open HEIC

from alliance_site.files.kinds import kind
from alliance_site.pictures import opening, png_points
from alliance_site.pictures.opening import damaged, opened, too_large

# Stand in for lost data: more of it changes a picture only where pixels are missing. One alone
# may be what a reader puts there itself.
FILLERS = (b"\x5a\xc3\x99\x2d" * 999, b"\xa5\x3c\x66\xd2" * 999, bytes(range(7, 240, 3)) * 50)
LAST_POINTS = 16  # of the small picture, where they may differ: a few bytes were lost


def refuse_half(found):
    """Refuse a JPEG or PNG of which pixels are missing."""
    if kind(found.content) == "PNG":
        if png_points.size(found.content) > opening.MOST_MEMORY:
            raise too_large()
        if not png_points.are_complete(found.content):
            raise damaged()
    elif kind(found.content) == "JPEG" and not found.is_complete:
        _refuse_half_a_jpeg(found.content)


def small(content):
    """Return a JPEG that was unpacked to its end, at an eighth of its size."""
    with opened(content, ("JPEG",)) as picture:
        picture.draft("RGB", (1, 1))
        picture.load()
        return picture


def _refuse_half_a_jpeg(content):
    """Refuse a JPEG that lost more than the mark of its end and perhaps its last pixels.

    Pixels that are missing take their colour from whatever stands behind, so different
    fillings give different pictures.
    """
    as_it_is = small(content)
    for filler in FILLERS:
        filled = small(content[:-2] + filler + content[-2:])
        left, top, right, bottom = ImageChops.difference(as_it_is, filled).getbbox() or (0,) * 4
        if (right - left) * (bottom - top) > LAST_POINTS:
            raise damaged()
