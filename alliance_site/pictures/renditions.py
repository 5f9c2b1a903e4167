"""Pictures as browsers get them: stored sizes, made beforehand, never while a visitor waits."""

import logging
from dataclasses import dataclass

from wagtail.images.models import Filter

from alliance_site.caching import edition, per_edition
from alliance_site.files.storage import all_or_nothing
from alliance_site.models import AllianceImage, Rendition
from alliance_site.pictures import sizes

logger = logging.getLogger(__name__)

FORMATS = ("avif", "webp", "jpeg")
SIZES = ("360x225", "720x450", "1080x675")
SPECS = {kind: tuple(f"fill-{size}|format-{kind}" for size in SIZES) for kind in FORMATS}
LOGO = "max-320x160"
IN_THE_ADMIN = ("max-165x165", "max-800x600")  # as Wagtail asks for them
ALL = (*(spec for specs in SPECS.values() for spec in specs), LOGO, *IN_THE_ADMIN)
MOST = 20  # pictures a worker makes in one go
_told = set()


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


@per_edition.for_edition
def stored(image):
    """Return the stored sizes of a picture by its key; nothing as long as one is missing."""
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


@per_edition.for_edition
def stored_logo(image):
    return Rendition.objects.filter(image_id=image, filter_spec=LOGO).order_by("pk").last()


def make(image):
    """Make the sizes of a picture that are missing, and drop those of a former focal point.

    A broken or lost file is told of once and stops nothing. Returns whether any were made.
    """
    rows = Rendition.objects.filter(image_id=image.pk)
    have = {(row.filter_spec, row.focal_point_key): row.pk for row in rows}
    return _make(image, have)


def make_missing():
    """Make what is missing of all pictures, so many in one go; return of how many.

    Who adds a picture in the admin gets its sizes at once; this is for all other ways.
    """
    known = {}
    rows = Rendition.objects.values_list("image_id", "filter_spec", "focal_point_key", "pk")
    for image, spec, focal_point, pk in rows:
        known.setdefault(image, {})[spec, focal_point] = pk
    made = 0
    for image in AllianceImage.objects.order_by("pk"):
        made += _make(image, known.get(image.pk, {}))
        if made == MOST:
            break
    return made


def _make(image, have):
    wanted = {spec: (spec, Filter(spec=spec).get_cache_key(image)) for spec in ALL}
    stale = [pk for key, pk in have.items() if key[0] in ALL and key != wanted[key[0]]]
    Rendition.objects.filter(pk__in=stale).delete()
    missing = [spec for spec, key in wanted.items() if key not in have]
    if not missing:
        return False
    try:
        rows = list(sizes.made(image, missing))
    except Exception as error:  # there is no list of what a broken file brings
        _tell(image, error)
        return False
    # Two at once make the same: the first one counts.
    with all_or_nothing():
        Rendition.objects.bulk_create(rows, ignore_conflicts=True)
    edition.raise_edition()
    return True


def _tell(image, error):
    if image.pk not in _told:
        _told.add(image.pk)
        logger.warning("Picture %s cannot be made smaller: %s", image.pk, type(error).__name__)
