"""Word, Excel and OpenDocument files as their programs write them, and as nobody can open them."""

import zipfile
from io import BytesIO

OFFICE = "application/vnd.openxmlformats-officedocument"
OPEN = "application/vnd.oasis.opendocument"
WORDS = "wordprocessingml.document"
OLD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 504


def packed(parts):
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return content.getvalue()


def contents(main, part):
    return (
        '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/'
        'content-types"><Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/{part}" ContentType="{OFFICE}.{main}.main+xml"/></Types>'
    )


def office(main, part, text="<a/>"):
    return packed({"[Content_Types].xml": contents(main, part), part: text})


def docx(text="<document>Words</document>"):
    return office(WORDS, "word/document.xml", text)


def xlsx():
    return office("spreadsheetml.sheet", "xl/workbook.xml")


def opened(kind, text="<content/>", manifest="<manifest/>"):
    parts = {"mimetype": f"{OPEN}.{kind}", "content.xml": text}
    return packed(parts | {"META-INF/manifest.xml": manifest})


def good():
    return {
        "docx": docx(),
        "xlsx": xlsx(),
        "odt": opened("text"),
        "ods": opened("spreadsheet"),
    }


def bad():
    """Return files that nobody can open, each with words of the sentence about it."""
    plain = docx("<document>" + " ".join(map(str, range(5000))) + "</document>")
    spoilt = bytearray(plain)
    spoilt[len(plain) // 2] ^= 255
    lock = "<manifest><encryption-data/></manifest>"
    return {
        "rubbish.docx": (b"\x89rubbish" * 99, "name of a DOCX file"),
        "only-called.docx": (packed({"notes.txt": "words"}), "name of a DOCX file"),
        "slides.docx": (office("presentationml.presentation", "p.xml"), "name of a DOCX file"),
        "old.docx": (OLD, "name of a DOCX file"),
        "locked.docx": (OLD + "EncryptedPackage".encode("utf-16-le"), "is protected by a password"),
        "cut.docx": (plain[: len(plain) // 2], "damaged"),
        "spoilt.docx": (bytes(spoilt), "damaged"),
        "no-words.docx": (packed({"[Content_Types].xml": contents(WORDS, "w.xml")}), "damaged"),
        "broken-words.docx": (docx("<document><p></document>"), "damaged"),
        "laughs.docx": (docx(laughs()), "damaged"),
        "words.odt": (b"words", "name of a ODT file"),
        "another.odt": (opened("graphics"), "name of a ODT file"),
        "locked.odt": (opened("text", "\x01\x02", lock), "is protected by a password"),
        "broken.ods": (opened("spreadsheet", "rubbish"), "damaged"),
        "empty-package.xlsx": (packed({}), "name of a XLSX file"),
        "words.xlsx": (b"a;b\n1;2\n", "name of a XLSX file"),
        "picture.csv": (b"\x89PNG\r\n\x1a\n", "is a picture"),
        "program.csv": (b"MZ\x90\0\3\0", "name of a CSV file"),
        "zeros.txt": (b"\0" * 400, "name of a TXT file"),
        "letter.doc": (OLD, "is of the type DOC"),
        "letter": (OLD, "not known"),
    }


def laughs():
    """Return a text that unfolds without end."""
    folds = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    return f'<!DOCTYPE a [<!ENTITY a0 "ha">{folds}]><a>&a11;</a>'
