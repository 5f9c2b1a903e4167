"""PDFs as strangers send them, made in code."""

import zlib

from tests.builders import make_pdf

PAGE = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>"
PAGES = b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>"
CATALOGUE = b"<< /Type /Catalog /Pages 2 0 R >>"


def raw(*objects, trailer=b"", shift=0):
    """Return a PDF of objects as they are written; ``shift`` makes its table point wrongly."""
    content, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects or (CATALOGUE, PAGES, PAGE), start=1):
        places.append(len(content) + shift)
        content += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    begin = len(content)
    content += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, table)
    content += b"trailer\n<< /Size %d /Root 1 0 R %s >>\n" % (len(places) + 1, trailer)
    return content + b"startxref\n%d\n%%%%EOF" % begin


def stream(data, **entries):
    """Return a stream object; each entry is written as it is."""
    written = b" ".join(b"/%s %s" % (name.encode(), entry) for name, entry in entries.items())
    head = b"<< /Length %d %s >>" % (len(data), written)
    return head + b"\nstream\n" + data + b"\nendstream"


def form(*, catalogue=b"", fields=b"[]", page=PAGE, **more):
    """Return a form of the kind that draws itself."""
    head = b"<< /Type /Catalog /Pages 2 0 R %s /AcroForm << /Fields %s /XFA 4 0 R >> >>"
    text = more.get("text", b"")
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    return raw(
        head % (catalogue, fields),
        PAGES,
        page,
        stream(b"<xdp:xdp/>"),
        stream(b"BT /F1 12 Tf 20 100 Td (%s) Tj ET" % text),
        font,
        b"<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /FT /Tx /T (a) >>",
    )


def page(rest):
    return b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] %s >>" % rest


WRITTEN = page(b"/Contents 5 0 R /Resources << /Font << /F1 6 0 R >> >>")
FILLED_IN = page(b"/Annots [7 0 R]")


def dynamic_forms():
    return {
        "needs-rendering.pdf": form(catalogue=b"/NeedsRendering true"),
        "please-wait.pdf": form(page=WRITTEN, text=b"Please wait... If this message"),
    }


def ordinary_forms():
    return {
        "static-form.pdf": form(fields=b"[7 0 R]", page=FILLED_IN),
        "no-form.pdf": raw(),
    }


def good():
    """Return unusual PDFs that can be read."""
    plain = raw()
    return {
        "space-before.pdf": b"  \r\n\r\n" + plain,
        "mark-before.pdf": b"\xef\xbb\xbf" + plain,
        "header-before.pdf": b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n" + plain,
        "printer-before.pdf": b"\x1b%-12345X@PJL ENTER LANGUAGE=PDF\r\n" + plain,
        "thousand-before.pdf": b"x" * 1023 + plain,
        "html-behind.pdf": plain + b"\n<html>\n</html>\n",
        "nothing-behind.pdf": plain + b"\0" * 4096,
        "wrong-table.pdf": raw(shift=7),
        "no-count.pdf": raw(CATALOGUE, b"<< /Type /Pages /Kids [3 0 R] >>", PAGE),
        "restricted.pdf": make_pdf(password="owner", only_restricted=True).read(),
    }


def bad():
    """Return PDFs that cannot be read, each with a word of the sentence about it."""
    plain, long = raw(), make_pdf(pages=30).read()
    certificate = b"/Encrypt << /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 >> "
    certificate += b"/ID [<00><00>]"
    loop = b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"
    bomb = zlib.compress(b"\0" * 300_000_000, 9)
    objects = stream(bomb, Type=b"/ObjStm", N=b"1", First=b"4", Filter=b"/FlateDecode")
    return {
        "certificate.pdf": (raw(trailer=certificate), "locked for certain"),
        "rights.pdf": (
            raw(trailer=b"/Encrypt << /Filter /FoxitRMS /V 4 >> /ID [<00><00>]"),
            "locked for certain",
        ),
        "password.pdf": (make_pdf(password="secret").read(), "has a password"),
        "circle.pdf": (raw(CATALOGUE, loop, PAGE), "damaged"),
        "no-pages.pdf": (raw(CATALOGUE, b"<< /Type /Pages /Kids [] /Count 0 >>"), "damaged"),
        "no-root.pdf": (raw(trailer=b"/Root 9 0 R").replace(b"/Root 1 0 R", b""), "damaged"),
        "deep.pdf": (raw(b"[" * 200_000), "damaged|complicated"),
        "bomb.pdf": (raw(b"<< /Pages 99 0 R >>", objects), "damaged|complicated"),
        "head-only.pdf": (b"%PDF-1.7\n", "damaged"),
        "cut.pdf": (long[: len(long) // 3], "damaged"),
        "table-in-circle.pdf": (
            b"%PDF-1.7\nxref\n0 0\ntrailer\n<< /Prev 9 >>\nstartxref\n9\n%%EOF",
            "damaged|complicated",
        ),
        "zeros.pdf": (plain[:20] + b"\0" * 5000, "damaged"),
    }
