"""Files as somebody sends them."""

from io import BytesIO

from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image
from pypdf import PdfWriter


def make_pdf(name="letter.pdf", pages=1, password="", only_restricted=False):
    """Make an uploaded file with a real PDF inside."""
    writer = PdfWriter()
    for _page in range(pages):
        writer.add_blank_page(width=595, height=842)
    if password:
        writer.encrypt("" if only_restricted else password, password)
    content = BytesIO()
    writer.write(content)
    return SimpleUploadedFile(name, content.getvalue(), "application/pdf")


def make_picture(name="letter.jpg", size=(60, 40)):
    """Make an uploaded file with a picture inside, never twice the same, quick to compress."""
    content = BytesIO()
    kind = "PNG" if name.lower().endswith("png") else "JPEG"
    coarse = Image.effect_noise([max(1, side // 8) for side in size], 60)
    coarse.resize(size).convert("RGB").save(content, kind)
    return SimpleUploadedFile(name, content.getvalue())
