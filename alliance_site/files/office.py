"""Word, Excel and OpenDocument files that come from outside: known by what lies in them.

All four are packages of the kind ZIP. Only what its own program would look at first is read.
"""

import zipfile
from io import BytesIO
from xml.parsers import expat

from django.utils.translation import gettext as _

MOST_UNPACKED = 512 * 1024 * 1024
PACKAGE = b"PK\x03\x04"
OLD_PACKAGE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"  # Word 97, and whatever Office locks
LOCKED = "EncryptedPackage".encode("utf-16-le")
CONTENTS = "[Content_Types].xml"
MANIFEST = "META-INF/manifest.xml"
OFFICE = "application/vnd.openxmlformats-officedocument."
MAIN_PARTS = {
    f"{OFFICE}wordprocessingml.document.main+xml": "docx",
    f"{OFFICE}spreadsheetml.sheet.main+xml": "xlsx",
}
OPEN_DOCUMENTS = {
    b"application/vnd.oasis.opendocument.text": "odt",
    b"application/vnd.oasis.opendocument.spreadsheet": "ods",
}


class OfficeFileRefused(Exception):
    """A file that its own program does not open; the message is a sentence."""


def ending(content: bytes) -> str:
    """Return ``docx``, ``odt``, ``xlsx`` or ``ods``, or nothing if it is none of them.

    Raises ``OfficeFileRefused`` if it is one that nobody can open.
    """
    if content.startswith(OLD_PACKAGE) and LOCKED in content:
        raise locked()
    if not content.startswith(PACKAGE):
        return ""
    try:
        with zipfile.ZipFile(BytesIO(content)) as package:
            return ending_of(package)
    except OfficeFileRefused:
        raise
    except Exception:  # there is no list of all that may be wrong with a foreign file
        raise damaged() from None


def ending_of(package: zipfile.ZipFile) -> str:
    names = package.namelist()
    if sum(part.file_size for part in package.infolist()) > MOST_UNPACKED:
        raise damaged()
    if CONTENTS in names:
        found, main = main_part(package.read(CONTENTS))
    else:
        found = OPEN_DOCUMENTS.get(package.read("mimetype").strip() if "mimetype" in names else b"")
        main = "content.xml"
    if not found:
        return ""
    if MANIFEST in names and b"encryption-data" in package.read(MANIFEST):
        raise locked()
    with package.open(main) as part:
        expat.ParserCreate().ParseFile(part)
    if package.testzip():
        raise damaged()
    return found


def main_part(contents: bytes) -> tuple[str, str]:
    """Return the ending that a list of contents means, and the name of the part to begin with."""
    found = []

    def look(_tag: str, says: dict[str, str]) -> None:
        if known := MAIN_PARTS.get(says.get("ContentType", "")):
            found.append((known, says.get("PartName", "").lstrip("/")))

    parser = expat.ParserCreate()
    parser.StartElementHandler = look
    parser.Parse(contents, True)
    return found[0] if found else ("", "")


def locked() -> OfficeFileRefused:
    return OfficeFileRefused(
        _("The file is protected by a password. Save it without one and choose it again")
    )


def damaged() -> OfficeFileRefused:
    return OfficeFileRefused(
        _("The file is damaged or not complete. Save it once more and choose it again")
    )
