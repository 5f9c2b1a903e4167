"""The column for the file of a picture, through which every form and program writes it."""

from django.core.files.base import ContentFile
from django.core.files.storage import storages
from wagtail.images.models import WagtailImageField, WagtailImageFieldFile

from alliance_site.pictures import files


def originals():
    return storages["originals"]


class PictureFile(WagtailImageFieldFile):
    """The file of a picture: however it comes in, it is kept clean and apart."""

    def save(self, name, content, save=True):
        """Keep a file as ``files.cleaned`` returns it; raises ``PictureRefused``."""
        if not getattr(content, "is_clean", False):
            content.seek(0)
            clean = files.cleaned(content.read())
            name = clean.named(name)
            content = ContentFile(clean.content, name)
        super().save(name, content, save)

    @property
    def url(self):
        """Nothing: only the sizes of a picture have an address."""
        return ""


class PictureField(WagtailImageField):
    attr_class = PictureFile
