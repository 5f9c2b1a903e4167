"""Pictures of the library, and what can be seen of a picture."""

from io import BytesIO

from django.core.files.images import ImageFile
from PIL import Image

from alliance_site.models import AllianceImage
from tests.support.builders import make_picture


def library_picture(size=(1200, 800), **values):
    values = {
        "title": "Round table",
        "description": "A round table",
        "credit": "A. Sample",
        "caption": "The first meeting",
        "licence": "CC BY-SA 4.0",
    } | values
    file = ImageFile(make_picture("round-table.jpg", size), name="round-table.jpg")
    return AllianceImage.objects.create(file=file, **values)


def opened(content):
    picture = Image.open(BytesIO(content))
    picture.load()
    return picture


def corners(picture):
    """Return the colour of each corner that has one: what is up must stay up."""
    picture = picture.convert("RGB")
    at = [(5, 5), (picture.width - 6, 5), (5, picture.height - 6)]
    names = {0: "red", 1: "green", 2: "blue"}
    colours = [picture.getpixel(place) for place in at]
    return [
        names[colour.index(max(colour))] if max(colour) - min(colour) > 90 else ""
        for colour in colours
    ]
