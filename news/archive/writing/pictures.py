"""Pictures of the archive: shown only where it is known who made them and what they show."""

from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from django.core.files.base import ContentFile
from wagtail.utils.file import hash_filelike

from alliance_site.files.storage import all_or_nothing
from alliance_site.models import AllianceImage
from alliance_site.pictures import files, renditions


@dataclass(frozen=True, slots=True)
class Picture:
    """A file that may be shown, with what must stand beside it."""

    path: Path
    clean: files.Clean
    text: str
    credit: str
    licence: str
    language: str = "en"

    def in_library(self, dry_run=False):
        """Return it as a picture of the library, the same one for the same file.

        Its other language adds the words for it, where there are none yet.
        """
        mark = hash_filelike(BytesIO(self.clean.content))
        known = AllianceImage.objects.filter(file_hash=mark).first()
        if dry_run:
            return known
        if known is None:
            # A file that is written is not taken back with the transaction.
            return self._new()
        if not getattr(known, self.description_field):
            setattr(known, self.description_field, self.text)
            known.save(update_fields=[self.description_field])
        return known

    @property
    def description_field(self):
        return "description_fr" if self.language == "fr" else "description"

    def _new(self):
        file = ContentFile(self.clean.content, self.clean.named(self.path.name))
        image = AllianceImage(
            title=self.path.stem[:255],
            file=file,
            credit=self.credit,
            licence=self.licence,
            **{self.description_field: self.text},
        )
        image.full_clean()
        image.measure_file()
        with all_or_nothing():
            image.save()
            renditions.make(image)
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
    clean = path and _cleaned(path)
    if not clean or not record.picture_text:
        doubts.add("picture_missing", record.picture)
        return None
    words = (record.picture_text, record.credit, record.picture_rights)
    return Picture(path, clean, *words, language=record.language)


def _inside(folder, name):
    """Return the file, unless its name leads out of the folder of the records."""
    if folder is None:
        return None
    path = (Path(folder) / name).resolve()
    return path if path.is_relative_to(Path(folder).resolve()) and path.is_file() else None


def _cleaned(path):
    try:
        return files.cleaned(path.read_bytes())
    except files.PictureRefused:
        return None
