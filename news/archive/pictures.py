"""Pictures of the archive: shown only where it is known who made them and what they show."""

from dataclasses import dataclass
from pathlib import Path

from django.core.files.images import ImageFile
from PIL import Image, UnidentifiedImageError
from wagtail.utils.file import hash_filelike

from alliance_site.models import AllianceImage

KINDS = {"JPEG", "PNG", "WEBP", "GIF"}
BROKEN = (OSError, UnidentifiedImageError, Image.DecompressionBombError, SyntaxError, ValueError)


@dataclass(frozen=True, slots=True)
class Picture:
    """A file that may be shown, with what must stand beside it."""

    path: Path
    text: str
    credit: str
    licence: str

    def kept(self, dry_run=False):
        """Return it as a picture of the library, the same one for the same file."""
        with self.path.open("rb") as content:
            known = AllianceImage.objects.filter(file_hash=hash_filelike(content)).first()
            # A file that is written is not taken back with the transaction.
            return known if known or dry_run else self._new(ImageFile(content, self.path.name))

    def _new(self, file):
        image = AllianceImage(
            title=self.path.stem[:255],
            file=file,
            description=self.text,
            credit=self.credit,
            licence=self.licence,
        )
        image.full_clean()
        image.save()
        return image


def picture(record, folder, doubts):
    """Return the picture of a record that may be shown, or nothing, with the doubt about it."""
    if not record.picture:
        if record.credit:
            doubts.add("credit", record.credit)
        return None
    if not record.picture_rights or not record.credit:
        doubts.add("rights_unknown", record.picture)
        return None
    path = _inside(folder, record.picture)
    if path is None or not record.picture_text or not _is_picture(path):
        doubts.add("picture_missing", record.picture)
        return None
    return Picture(path, record.picture_text, record.credit, record.picture_rights)


def _inside(folder, name):
    """Return the file, unless its name leads out of the folder of the records."""
    if folder is None:
        return None
    path = (Path(folder) / name).resolve()
    return path if path.is_relative_to(Path(folder).resolve()) and path.is_file() else None


def _is_picture(path):
    try:
        with Image.open(path) as image:
            image.verify()
            return image.format in KINDS
    except BROKEN:
        return False
