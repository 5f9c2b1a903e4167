"""Files as strangers send them, by what each is about: its name and its content."""

import zipfile
from functools import cache
from io import BytesIO

from tests.support.builders.files import make_pdf, make_picture
from tests.support.builders.scanner_stub import EICAR
from tests.support.builders.signed_inputs import bad, signed
from tests.support.office_inputs import docx
from tests.support.picture_inputs import sheet

PAGE = b"<html><script>alert(1)</script></html>\n"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
PROGRAM = b"MZ\x90\x00" + bytes(200)


@cache
def good():
    """Return name and content of what is taken, each with the name under which it is shown."""
    pdf, jpeg = make_pdf().read(), make_picture().read()
    return {
        "a PDF that is a page, too": ("offer.html", PAGE + pdf, "offer.html.pdf"),
        "a PDF that is an archive, too": ("both.zip", pdf + zipped(b"a"), "both.zip.pdf"),
        "a JPEG that is an archive, too": ("photo.jpg", jpeg + zipped(b"a"), "photo.jpg"),
        "a JPEG that is a page, too": ("photo.html", jpeg + PAGE, "photo.html.jpg"),
        "a signed file": ("letter.pdf.p7m", signed(pdf), "letter.pdf.p7m"),
        "a PDF called signed": ("letter.p7m", pdf, "letter.pdf"),
        "a name that turns round": ("a\u202egpj.exe", jpeg, "agpj.exe.jpg"),
        "a name of 600 letters": ("a" * 600 + ".jpg", jpeg, "a" * 110 + ".jpg"),
        "a name with a zero": ("letter.jpg\0.exe", jpeg, "letter.jpg"),
        "a name with a path": ("../../etc/letter.jpg", jpeg, "letter.jpg"),
        "a name with a path of Windows": ("C:\\Users\\kim\\letter.jpg", jpeg, "letter.jpg"),
        "no name": ("", jpeg, "file.jpg"),
        "two endings": ("letter.jpg.exe", jpeg, "letter.jpg"),
        "two endings the other way round": ("letter.exe.jpg", jpeg, "letter.exe.jpg"),
    }


@cache
def refused():
    """Return name and content of what is not taken."""
    pdf = make_pdf().read()
    return {
        "a program": ("letter.exe", PROGRAM),
        "a program called PDF": ("letter.pdf", PROGRAM),
        "a page called PDF": ("letter.pdf", PAGE),
        "a drawing": ("arms.svg", SVG),
        "a drawing called PNG": ("arms.png", SVG),
        "a Word file": ("decision.docx", docx()),
        "a bomb in an archive": ("pages.zip", zipped(bytes(20_000_000))),
        "a bomb in a picture": ("scan.png", sheet((30_000, 30_000))),
        "20 MB": ("scan.pdf", b"%PDF-".ljust(20 * 1024 * 1024)),
        "nothing": ("empty.pdf", b""),
        "a PDF that breaks off": ("letter.pdf", make_pdf(pages=30).read()[:400]),
        "a JPEG that breaks off": ("photo.jpg", make_picture(size=(400, 300)).read()[:5000]),
        "what a scanner finds": ("letter.pdf", pdf + b"\n%" + EICAR),
        "what it finds in a signed file": ("letter.pdf.p7m", signed(pdf + b"\n%" + EICAR)),
        "a signed file that breaks off": ("letter.pdf.p7m", bad()["cut.p7m"]),
        "a text called signed": ("letter.p7m", bad()["letter.p7m"]),
        "neither name nor type": ("", b"Dear Alliance"),
    }


def zipped(content):
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("letter.txt", content)
    return file.getvalue()
