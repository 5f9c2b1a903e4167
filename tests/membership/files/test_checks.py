"""A file is taken for what it is inside, or refused in a sentence."""

import base64
import hashlib
import zipfile
from contextlib import suppress
from io import BytesIO

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.translation import override
from hypothesis import given, settings
from hypothesis import strategies as st

from alliance_site.files import pdf_reading
from membership.files import checks, store
from membership.files.checks import UploadRefused
from tests.support import pdf_inputs
from tests.support.builders import make_pdf, make_picture, signed_inputs

GOOD, BAD = pdf_inputs.good(), pdf_inputs.bad()
DYNAMIC, ORDINARY = pdf_inputs.dynamic_forms(), pdf_inputs.ordinary_forms()
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + b"\x00" * 100


def zipped():
    content = BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("word/document.xml", "0" * 2_000_000)
    return content.getvalue()


@pytest.mark.parametrize(
    ("file", "content_type"),
    [
        (make_pdf(), "application/pdf"),
        (make_pdf("Beschluß.PDF"), "application/pdf"),
        (make_pdf("letter.exe.pdf"), "application/pdf"),
        (make_picture("page-1.jpg"), "image/jpeg"),
        (make_picture("page-1.jpeg"), "image/jpeg"),
        (make_picture("scan.png"), "image/png"),
    ],
)
def test_a_pdf_jpeg_or_png_is_taken_for_what_it_is_inside(file, content_type):
    checked = checks.check(file)

    assert checked.content_type == content_type
    file.seek(0)
    assert checked.sha256 == hashlib.sha256(file.read()).hexdigest()


def named(name, content):
    return SimpleUploadedFile(name, content)


def encrypted(name="06092a864886f70d010703"):
    return b"\x30\x80" + bytes.fromhex(name) + b"\xa0\x80" + b"\x02\x01\x00" * 200


@pytest.mark.parametrize(
    ("file", "words"),
    [
        (named("empty.pdf", b""), "no content"),
        (named("letter.docx", zipped()), "is of the type DOCX"),
        (named("letter", zipped()), "not known"),
        (named("letter.pdf", zipped()), "of a PDF file but is not one"),
        (named("letter.pdf", b"MZ\x90\x00" * 50), "of a PDF file but is not one"),
        (named("letter.pdf", b"<html><script>alert(1)</script>"), "of a PDF file but is not one"),
        (named("letter.svg", SVG), "is of the type SVG"),
        (named("letter.png", SVG), "of a PNG file but is not one"),
        (named("photo.heic", HEIC), "HEIC"),
        (named("photo.jpg", HEIC), "HEIC"),
        (make_pdf(password="secret"), "is protected by a password"),
        (named("cut.pdf", make_pdf(pages=30).read()[:400]), "damaged"),
        (named("cut.jpg", make_picture("a.jpg", (400, 300)).read()[:5000]), "damaged"),
        (named("cut.png", make_picture("a.png", (400, 300)).read()[:5000]), "damaged"),
        (named("nothing.pdf", b"%PDF-1.7\n%%EOF"), "damaged"),
        (make_pdf(pages=0), "damaged"),
        (named("cut.pdf.p7m", signed_inputs.bad()["cut.p7m"]), r"signed file \(P7M\) is damaged"),
        (
            named("cut.p7m", b"\x30\x82" * 20 + make_pdf(pages=30).read()[:400]),
            "signed file .* damaged",
        ),
        (named("fake.p7m", make_pdf(pages=30).read()[:400]), "is a PDF without a signature"),
        (named("secret.pdf.p7m", encrypted()), "is encrypted"),
        (named("secret.p7m", base64.encodebytes(encrypted())), "is encrypted"),
        (named("secret.p7m", encrypted("060b2a864886f70d0109100117")), "is encrypted"),
        (named("letter.docx", zipped()), r"PDF, JPG, PNG or signed file \(P7M\)"),
    ],
)
def test_everything_else_is_refused_with_a_sentence_of_its_own(file, words):
    with pytest.raises(UploadRefused, match=words):
        checks.check(file)


def test_a_file_of_more_than_ten_megabytes_is_refused_unread():
    file = make_pdf()
    file.size = checks.MOST_BYTES + 1
    file.file = None

    with pytest.raises(UploadRefused, match="is 10.1 MB. Choose one that is 10 MB or smaller"):
        checks.check(file)


@pytest.mark.sample(6)
@pytest.mark.parametrize("name", GOOD)
def test_an_unusual_pdf_is_taken(name):
    checked = checks.check(named(name, GOOD[name]))

    assert checked.content_type == "application/pdf"
    assert not checked.is_dynamic_form


@pytest.mark.sample(6)
@pytest.mark.parametrize("name", BAD)
def test_whatever_a_reader_raises_is_a_sentence(name):
    content, words = BAD[name]

    with pytest.raises(UploadRefused, match=words):
        checks.check(named(name, content))


@pytest.mark.parametrize("tenth", range(1, 10))
def test_a_pdf_that_breaks_off_is_taken_or_refused_in_a_sentence(tenth):
    content = make_pdf(pages=3).read()

    with suppress(UploadRefused):
        checks.check(named("cut.pdf", content[: len(content) * tenth // 10]))


@settings(max_examples=12, deadline=None, derandomize=True)
@given(st.data())
def test_no_change_of_bytes_brings_anything_but_a_sentence(data):
    broken = bytearray(make_pdf(pages=3, password=data.draw(st.sampled_from(["", "x"]))).read())
    for _change in range(20):
        broken[data.draw(st.integers(8, len(broken) - 1))] = data.draw(st.integers(0, 255))

    with suppress(UploadRefused):
        checks.check(named("broken.pdf", bytes(broken)))


def test_a_pdf_that_is_read_for_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(pdf_reading, "SECONDS", 0.001)

    with pytest.raises(UploadRefused, match="too complicated"):
        checks.check(make_pdf())


@pytest.mark.parametrize("name", [*DYNAMIC, *ORDINARY])
def test_a_form_that_says_please_wait_is_marked(name, draft):
    content = (DYNAMIC | ORDINARY)[name]

    attachment = store.keep(draft, checks.check(named(name, content)))

    assert attachment.is_dynamic_form == (name in DYNAMIC)
    with override("fr"):
        words = '«\u00a0<span lang="en">Please wait</span>\u00a0»'
        marked = words in attachment.warning
        assert words in attachment.note_for_staff
    assert marked == (name in DYNAMIC)


def test_where_only_pictures_are_taken_no_other_type_is_named():
    for name in ("letter.docx", "letter", "letter.p7m"):
        with pytest.raises(UploadRefused, match="no picture. Choose a JPG or PNG"):
            checks.check_as_picture(named(name, zipped()))
