"""Pictures as browsers get them: stored sizes, made by the worker, never while a visitor waits."""

import logging
from dataclasses import dataclass
from io import BytesIO

from wagtail.images.models import Filter

from alliance_site import caching, kept
from alliance_site.models import AllianceImage, Frame, Rendition

logger = logging.getLogger(__name__)

FORMATS = ("avif", "webp", "jpeg")
SIZES = ("360x225", "720x450", "1080x675")
SPECS = {kind: tuple(f"fill-{size}|format-{kind}" for size in SIZES) for kind in FORMATS}
LOGO = "max-320x160"
MOST = 20  # pictures a worker makes in one go
_told = set()


class InMemory(Filter):
    """Makes a size in memory; the temporary file it is given would never be closed."""

    def run(self, image, output, source=None):
        output.close()
        return super().run(image, BytesIO(), source)


@dataclass(frozen=True, slots=True)
class Stored:
    """One picture as it is stored; ``largest`` is what feeds and other sites get."""

    sources: tuple
    srcset: str
    largest: object

    @property
    def url(self):
        return self.largest.url

    @property
    def width(self):
        return self.largest.width

    @property
    def height(self):
        return self.largest.height


@kept.for_edition
def stored(image):
    """Return the stored sizes of a picture by its key; nothing until the worker has made them."""
    specs = [spec for each in SPECS.values() for spec in each]
    rows = Rendition.objects.filter(image_id=image, filter_spec__in=specs).order_by("pk")
    found = {row.filter_spec: row for row in rows}
    if len(found) < len(specs):
        return None
    of_kind = {kind: [found[spec] for spec in SPECS[kind]] for kind in FORMATS}
    sets = {kind: _srcset(rows) for kind, rows in of_kind.items()}
    return Stored(
        sources=tuple((f"image/{kind}", sets[kind]) for kind in FORMATS if kind != "jpeg"),
        srcset=sets["jpeg"],
        largest=of_kind["jpeg"][-1],
    )


def _srcset(rows):
    # A small original gives the same width several times.
    by_width = {row.width: row.url for row in rows}
    return ", ".join(f"{url} {width}w" for width, url in by_width.items())


@kept.for_edition
def stored_logo(image):
    return Rendition.objects.filter(image_id=image, filter_spec=LOGO).order_by("pk").last()


def make_missing():
    """Make the stored sizes that are missing, and drop those of a former focal point.

    A broken or lost file is told of once and stops no other. Returns how many were made.
    """
    made = 0
    for image, missing, stale in _incomplete():
        Rendition.objects.filter(pk__in=stale).delete()
        if not missing:
            continue
        try:
            image.get_renditions(*missing)
        except (OSError, SyntaxError, ValueError) as error:  # all that a broken file brings
            _tell(image, error)
            continue
        made += 1
        if made == MOST:
            break
    if made:
        caching.raise_edition()
    return made


def _incomplete():
    """Yield pictures with the sizes that are missing, and the rows that are of no use any more."""
    known = {}
    rows = Rendition.objects.values_list("image_id", "filter_spec", "focal_point_key", "pk")
    for image, spec, focal_point, pk in rows:
        known.setdefault(image, {})[spec, focal_point] = pk
    logos = set(Frame.objects.filter(logo__isnull=False).values_list("logo_id", flat=True))
    every = [InMemory(spec=spec) for specs in SPECS.values() for spec in specs]
    for image in AllianceImage.objects.order_by("pk"):
        filters = [*every, InMemory(spec=LOGO)] if image.pk in logos else every
        wanted = {(each.spec, each.get_cache_key(image)): each for each in filters}
        have = known.get(image.pk, {})
        missing = [each for key, each in wanted.items() if key not in have]
        specs = {each.spec for each in filters}
        stale = [pk for key, pk in have.items() if key not in wanted and key[0] in specs]
        if missing or stale:
            yield image, missing, stale


def _tell(image, error):
    if image.pk not in _told:
        _told.add(image.pk)
        logger.warning("Picture %s cannot be made smaller: %s", image.pk, type(error).__name__)
