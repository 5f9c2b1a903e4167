"""How the stored sizes of a picture are made: unpacked once, written in every format."""

from io import BytesIO
from pathlib import PurePosixPath

from django.core.files.base import ContentFile
from PIL import Image
from wagtail.images.models import Filter

from alliance_site.models import Rendition
from alliance_site.pictures import colour_profiles

FINENESS = {
    # The quickest speeds of AVIF make files that are as small: an editor waits for this.
    "avif": {"quality": 61, "speed": 9},
    "webp": {"quality": 80},
    "jpeg": {"quality": 76, "optimize": True, "progressive": True},
    "png": {"optimize": True},
}
ENDINGS = {"jpeg": "jpg"}
LONGEST_STEM = 40


def made(image, specs):
    """Return rows, not yet saved, of sizes as ``fill-360x225|format-webp`` names them.

    Without a format it stays that of the picture: a logo keeps what is transparent.
    Nothing but pixels and colour profile comes into them.
    """
    picture, profile, own = _opened(image)
    small = {}
    for spec in specs:
        how, _bar, kind = spec.partition("|format-")
        if how not in small:
            small[how] = _cut(picture, image, Filter(spec=how))
        kind = kind or own
        yield _row(image, spec, _encoded(small[how], kind, profile), kind)


def _opened(image):
    with image.open_file() as file:
        content = file.read()
    with Image.open(BytesIO(content)) as picture:
        picture.load()
        own = picture.format.lower()
        profile = picture.info.get("icc_profile")
        if picture.mode in ("1", "L", "LA") and profile:
            # The sizes are in colours, and a profile of greys does not fit them.
            picture, profile = colour_profiles.for_screens(picture, profile)
        wanted = "RGBA" if picture.has_transparency_data else "RGB"
        picture = picture if picture.mode == wanted else picture.convert(wanted)
    picture.info = {}
    return picture, profile, own


def _cut(picture, image, how):
    """Return a picture as Wagtail's own filter would cut it and make it smaller."""
    transform = how.get_transform(image, picture.size)
    left, top, right, bottom = transform.get_rect().round()
    box = (max(0, left), max(0, top), min(right, picture.width), min(bottom, picture.height))
    return picture.resize(transform.size, Image.Resampling.LANCZOS, box=box)


def _encoded(picture, kind, profile):
    if kind == "jpeg" and picture.mode == "RGBA":
        paper = Image.new("RGB", picture.size, "white")
        paper.paste(picture, mask=picture.getchannel("A"))
        picture = paper
    output = BytesIO()
    options = FINENESS[kind] | ({"icc_profile": profile} if profile else {})
    picture.save(output, kind, **options)
    return output.getvalue()


def _row(image, spec, content, kind):
    how = spec.partition("|")[0]
    stem = PurePosixPath(image.file.name).stem[:LONGEST_STEM]
    name = f"{stem}.{how}.{ENDINGS.get(kind, kind)}"
    return Rendition(
        image=image,
        filter_spec=spec,
        focal_point_key=Filter(spec=spec).get_cache_key(image),
        file=ContentFile(content, name),
    )
