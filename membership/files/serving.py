"""How a file of a case leaves the site: as something to keep, which no browser runs or stores."""

from io import BytesIO

from django.http import FileResponse

from alliance_site.files import signed_reading
from membership.files import names
from membership.models import Attachment

PICTURES = ("image/jpeg", "image/png")


def answer(attachment: Attachment, *, may_show_pictures: bool = False) -> FileResponse:
    """Return the file as it was sent; with ``may_show_pictures`` a page may show one."""
    is_shown = may_show_pictures and attachment.content_type in PICTURES
    response = FileResponse(
        attachment.file.open("rb"),
        as_attachment=not is_shown,
        filename=attachment.shown_name,
        content_type=attachment.content_type,
    )
    return closed(response)


def document_inside(attachment: Attachment) -> FileResponse:
    """Return the document in a signed file, for whoever has no program that opens it.

    Raises ``NotSigned`` where it has none.
    """
    if not attachment.inside_type:
        raise signed_reading.NotSigned
    with attachment.file.open("rb") as file:
        document = signed_reading.read(file.read()).document
    response = FileResponse(
        BytesIO(document),
        as_attachment=True,
        filename=names.with_ending(attachment.shown_name, attachment.inside_type),
        content_type=attachment.inside_type,
    )
    return closed(response)


def closed(response: FileResponse) -> FileResponse:
    response["Content-Security-Policy"] = "sandbox; default-src 'none'"
    response["X-Content-Type-Options"] = "nosniff"
    response["Cache-Control"] = "private, no-store"
    return response
