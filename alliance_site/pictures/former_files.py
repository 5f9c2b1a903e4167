"""Pictures that an earlier release kept in the public folder, and uploads that nobody finished."""

from datetime import timedelta
from pathlib import PurePosixPath

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.utils import timezone
from wagtail.models import UploadedFile

from alliance_site.files.storage import all_or_nothing
from alliance_site.models import AllianceImage
from alliance_site.pictures.fields import originals
from alliance_site.pictures.files import PictureRefused

FOLDER = "original_images"
UNFINISHED = timedelta(days=1)


def take_in():
    """Bring every original out of the public folder, cleaned; return how many there were.

    What cannot be shown is brought out as it is: nothing is lost, and nobody reaches it.
    """
    names = default_storage.listdir(FOLDER)[1] if default_storage.exists(FOLDER) else []
    for name in names:
        path = f"{FOLDER}/{name}"
        with default_storage.open(path) as file:
            content = file.read()
        with all_or_nothing():
            _keep(path, content)
        default_storage.delete(path)
    return len(names)


def _keep(path, content):
    image = AllianceImage.objects.filter(file=path).first()
    if image is None:
        originals().save(path, ContentFile(content))
        return
    try:
        image.file.save(PurePosixPath(path).name, ContentFile(content, "picture"), save=False)
    except PictureRefused:
        name = originals().save(path, ContentFile(content))
        AllianceImage.objects.filter(pk=image.pk).update(file=name)
    else:
        image.measure_file()
        image.file.close()
        image.save()
    # Former sizes may say where the picture was taken.
    image.renditions.all().delete()


def forget_unfinished():
    """Remove pictures that were dropped in the admin and never described, after a day."""
    oldest = timezone.now() - UNFINISHED
    for upload in UploadedFile.objects.all():
        name = upload.file.name
        if not default_storage.exists(name) or default_storage.get_modified_time(name) < oldest:
            upload.delete()
            default_storage.delete(name)
