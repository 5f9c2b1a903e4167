"""Which files are taken, and what is said of those that are not."""

import hashlib
import secrets
from dataclasses import dataclass
from math import ceil

from django.core.files.uploadedfile import UploadedFile
from django.template.defaultfilters import floatformat
from django.utils.translation import gettext as _

from alliance_site.files import pdf, scanner, signed_reading
from alliance_site.files.kinds import kind
from alliance_site.files.pdf_reading import Reading
from alliance_site.pictures import files
from membership.files.names import TYPES, clean_name, with_ending

MOST_BYTES = 10 * 1024 * 1024
SIGNED = "application/pkcs7-mime"
HEIC = ("heic", "heif")


class UploadRefused(Exception):
    """A file that is not taken; the message is a sentence for the person who chose it."""


class OfAnotherType(UploadRefused):
    """A file that is nothing that is taken, whatever it is called."""


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that may be kept, under a name of its own that tells nothing: ``stored_name``."""

    file: UploadedFile
    shown_name: str
    content_type: str
    size: int
    sha256: str
    stored_name: str
    is_dynamic_form: bool = False
    inside_type: str = ""
    is_quarantined: bool = False


def check(file: UploadedFile) -> Checked:
    """Return what is known of an uploaded file, or raise ``UploadRefused``; keeps nothing."""
    shown_name = clean_name(file.name)
    size = file.size or 0
    if size == 0:
        raise UploadRefused(_("The file has no content"))
    if size > MOST_BYTES:
        raise UploadRefused(
            _("The file is %(size)s. Choose one that is 10 MB or smaller")
            % {"size": megabytes(size)}
        )
    file.seek(0)
    content = file.read()
    content_type = type_of(content)
    if not content_type:
        raise of_another_type(content, shown_name)
    is_dynamic_form, inside_type, document = False, "", b""
    if content_type == "application/pdf":
        is_dynamic_form = check_named_pdf(content, shown_name).is_dynamic_form
    elif content_type == SIGNED:
        document = check_signed(content).document
        inside_type = type_inside(document)
    else:
        check_picture(content)
    is_quarantined = not scan(content, document)
    file.seek(0)
    return Checked(
        file,
        with_ending(shown_name, content_type),
        content_type,
        size,
        hashlib.sha256(content).hexdigest(),
        f"{secrets.token_hex(16)}.{TYPES[content_type][0]}",
        is_dynamic_form,
        inside_type,
        is_quarantined,
    )


def check_as_picture(file: UploadedFile) -> Checked:
    """Return what is known of an uploaded picture, or raise ``UploadRefused``; keeps nothing."""
    try:
        checked = check(file)
    except OfAnotherType:
        raise no_picture() from None
    if not checked.content_type.startswith("image/"):
        raise no_picture()
    return checked


def no_picture() -> UploadRefused:
    return UploadRefused(_("The file is no picture. Choose a JPG or PNG"))


def scan(*contents: bytes) -> bool:
    """Say whether all of them are scanned and clean; refuse what is not clean."""
    try:
        if not scanner.is_used() or not any(scanner.finding(each) for each in contents if each):
            return True
    except scanner.Unscanned:
        return False
    raise UploadRefused(
        _("The file did not pass our safety check. Make a new scan or PDF and choose it again")
    )


def check_signed(content: bytes) -> signed_reading.Signed:
    """Return what is inside of a signed file; nothing is said of its signature."""
    try:
        return signed_reading.read(content)
    except signed_reading.NotSigned:
        raise damaged_signed() from None


def damaged_signed() -> UploadRefused:
    return UploadRefused(
        _(
            "The signed file (P7M) is damaged or not complete. Save it anew, or sign the document "
            "once more, and choose that file"
        )
    )


def no_signed() -> UploadRefused:
    return UploadRefused(
        _(
            "The file has the name of a signed file (P7M), but is a PDF without a signature that "
            "cannot be read. Choose the signed file, or save the PDF anew and choose that"
        )
    )


def type_inside(document: bytes) -> str:
    """Return the type of the document in a signed file, if it is one that we would hand out."""
    content_type = type_of(document)
    try:
        if content_type == "application/pdf":
            check_pdf(document)
        elif content_type in TYPES and content_type != SIGNED:
            check_picture(document)
        else:
            return ""
    except UploadRefused:
        return ""
    return content_type


def type_of(content: bytes) -> str:
    """Return the type by the content alone, or nothing if it is none that is taken."""
    if signed_reading.looks_signed(content):
        return SIGNED
    types = {"PDF": "application/pdf", "JPEG": "image/jpeg", "PNG": "image/png"}
    return types.get(kind(content), "")


def of_another_type(content: bytes, shown_name: str) -> UploadRefused:
    """Return the refusal of what is none of the types that are taken, whatever it is called."""
    ending = ending_of(shown_name)
    if signed_reading.looks_encrypted(content):
        return UploadRefused(
            _(
                "The file is encrypted for certain persons, so we cannot open it. Sign the "
                "document without encrypting it, and choose that file"
            )
        )
    if ending in HEIC or kind(content) == "HEIF":
        return UploadRefused(
            _(
                "The photo is a HEIC file, which many programs cannot open. Open it on your "
                "telephone, share it by e-mail to yourself, and choose the JPG that arrives"
            )
        )
    if any(ending in endings for endings in TYPES.values()):
        return OfAnotherType(
            _(
                "The file has the name of a %(type)s file but is not one. Choose a PDF, JPG, PNG "
                "or signed file (P7M)"
            )
            % {"type": ending.upper()}
        )
    if ending.isalnum():
        return OfAnotherType(
            _("The file is of the type %(type)s. Choose a PDF, JPG, PNG or signed file (P7M)")
            % {"type": ending[:8].upper()}
        )
    return OfAnotherType(
        _("The type of the file is not known. Choose a PDF, JPG, PNG or signed file (P7M)")
    )


def ending_of(name: str) -> str:
    return name.rpartition(".")[2].lower() if "." in name else ""


def check_named_pdf(content: bytes, shown_name: str) -> Reading:
    """Return what a PDF is; one within a broken signature is refused as what it is called."""
    try:
        return check_pdf(content)
    except UploadRefused:
        if ending_of(shown_name) not in TYPES[SIGNED]:
            raise
        raise (no_signed() if content.startswith(b"%PDF") else damaged_signed()) from None


def check_pdf(content: bytes) -> Reading:
    try:
        return pdf.check(content)
    except pdf.PdfRefused as refusal:
        raise UploadRefused(str(refusal)) from None


def check_picture(content: bytes) -> None:
    try:
        files.check(content)
    except files.PictureRefused as refusal:
        raise UploadRefused(str(refusal)) from None


def megabytes(size: int) -> str:
    """Return a size as people say it, 14 MB or 14.3 MB, rounded up: too much looks like it."""
    return _("%(number)s MB") % {"number": floatformat(ceil(size / 1024 / 1024 * 10) / 10, -1)}
