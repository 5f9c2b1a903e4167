"""PDFs as strangers send them, made in code."""

from functools import cache

from tests.support.builders import make_pdf
from tests.support.deflating import deflated

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


def form(*, catalogue=b"", fields=b"[]", page=PAGE, xfa=b"4 0 R", **more):
    """Return a form of the kind that draws itself."""
    head = b"<< /Type /Catalog /Pages 2 0 R %s /AcroForm << /Fields %s /XFA %s >> >>"
    text = more.get("text", b"")
    written = more.get("written", stream(b"BT /F1 12 Tf 20 100 Td (%s) Tj ET" % text))
    font = b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"
    return raw(
        head % (catalogue, fields, xfa),
        PAGES,
        page,
        stream(b"<xdp:xdp/>"),
        written,
        font,
        b"<< /Type /Annot /Subtype /Widget /Rect [0 0 9 9] /FT /Tx /T (a) >>",
        b"<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] >>",
    )


def page(rest):
    return b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] %s >>" % rest


SHOWN = b"/Contents 5 0 R /Resources << /Font << /F1 6 0 R >> >> "
WRITTEN, FILLED_IN = page(SHOWN), page(b"/Annots [7 0 R]")


@cache
def dynamic_forms():
    wait = b"Veuillez patienter... Si ce message"
    return {
        "needs-rendering.pdf": form(catalogue=b"/NeedsRendering true"),
        "please-wait.pdf": form(page=WRITTEN, text=b"Please wait... If this message"),
        "wait-beside-a-link.pdf": form(page=page(b"/Annots [8 0 R]")),
        "wait-beside-a-field.pdf": form(page=page(SHOWN + b"/Annots [7 0 R]"), text=wait),
        "wait-beside-nothing.pdf": form(page=page(b"/Annots null")),
    }


@cache
def ordinary_forms():
    return {
        "static-form.pdf": form(fields=b"[7 0 R]", page=FILLED_IN),
        "drawn-already.pdf": form(catalogue=b"/NeedsRendering false", page=FILLED_IN),
        "no-xfa.pdf": form(xfa=b"null"),
        "absent-xfa.pdf": form(xfa=b"99 0 R"),
        "no-form.pdf": raw(),
    }


@cache
def odd_forms():
    """Return PDFs that open, of which the entry of the form is nonsense."""
    head = b"<< /Type /Catalog /Pages 2 0 R /AcroForm %s >>"
    entries = {
        "null": b"null",
        "number": b"12",
        "absent": b"99 0 R",
        "list": b"[1 2]",
        "word": b"(form)",
        "itself": b"4 0 R",
        "catalogue": b"1 0 R",
        "page": b"3 0 R",
    }
    found = {
        f"form-is-{name}.pdf": raw(head % entry, PAGES, PAGE, b"4 0 R")
        for name, entry in entries.items()
    }
    bomb = deflated(b"BT ET " * 200_000, times=100)
    beside = page(SHOWN + b"/Annots [7 0 R]")
    return found | {
        "notes-are-a-number.pdf": form(page=page(b"/Annots 3")),
        "note-is-absent.pdf": form(page=page(b"/Annots [99 0 R 5]")),
        "unknown-filter.pdf": form(page=beside, written=stream(b"x", Filter=b"/Secret")),
        "long-look.pdf": form(page=beside, written=stream(bomb, Filter=b"/FlateDecode")),
    }


@cache
def good():
    """Return unusual PDFs that can be read."""
    plain, restricted = raw(), make_pdf(password="owner", only_restricted=True).read()
    return {
        "space-before.pdf": b"  \r\n\r\n" + plain,
        "mark-before.pdf": b"\xef\xbb\xbf" + plain,
        "header-before.pdf": b"HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n" + plain,
        "printer-before.pdf": b"\x1b%-12345X@PJL ENTER LANGUAGE=PDF\r\n" + plain,
        "thousand-before.pdf": b"x" * 1023 + plain,
        "html-behind.pdf": plain + b"\n<html>\n</html>\n",
        "nothing-behind.pdf": plain + b"\0" * 4096,
        "wrong-table.pdf": raw(shift=7),
        "root-elsewhere.pdf": plain.replace(b"/Root 1 0 R", b"/Root 9 0 R"),
        "no-end.pdf": plain[:-5],
        "half-an-end.pdf": plain[:-2],
        "no-table.pdf": plain[: plain.index(b"xref")],
        "half-a-trailer.pdf": plain[: plain.index(b"/Root")],
        "no-trailer.pdf": plain[: plain.index(b"trailer")] + b"startxref\n9\n%%EOF",
        "table-of-letters.pdf": plain.replace(b"00000 n", b"abcde n"),
        "no-end-and-restricted.pdf": restricted[: restricted.rindex(b"%%EOF")],
        "no-count.pdf": raw(CATALOGUE, b"<< /Type /Pages /Kids [3 0 R] >>", PAGE),
        "restricted.pdf": restricted,
    }


@cache
def bad():
    """Return PDFs that cannot be read, each with a word of the sentence about it."""
    plain, long = raw(), make_pdf(pages=30).read()
    locked = make_pdf(password="owner", only_restricted=True).read()
    certificate = b"/Encrypt << /Filter /Adobe.PubSec /SubFilter /adbe.pkcs7.s5 /V 4 >> "
    certificate += b"/ID [<00><00>]"
    loop = b"<< /Type /Pages /Kids [2 0 R] /Count 1 >>"
    bomb = deflated(bytes(1_000_000), times=300)
    objects = stream(bomb, Type=b"/ObjStm", N=b"1", First=b"4", Filter=b"/FlateDecode")
    return {
        "certificate.pdf": (raw(trailer=certificate), "locked for certain"),
        "rights.pdf": (
            raw(trailer=b"/Encrypt << /Filter /FoxitRMS /V 4 >> /ID [<00><00>]"),
            "locked for certain",
        ),
        "password.pdf": (make_pdf(password="secret").read(), "is protected by a password"),
        "circle.pdf": (raw(CATALOGUE, loop, PAGE), "damaged"),
        "no-pages.pdf": (raw(CATALOGUE, b"<< /Type /Pages /Kids [] /Count 0 >>"), "damaged"),
        "no-root.pdf": (raw(b"<< >>", PAGES, PAGE), "damaged"),
        "deep.pdf": (raw(b"[" * 200_000), "damaged|complicated"),
        "bomb.pdf": (raw(b"<< /Pages 99 0 R >>", objects), "damaged|complicated"),
        "head-only.pdf": (b"%PDF-1.7\n", "damaged"),
        "lock-is-lost.pdf": (locked[: locked.rindex(b"trailer")], "damaged"),
        "half-of-a-page.pdf": (form(page=WRITTEN).partition(b"5 0 obj")[0], "damaged"),
        "cut.pdf": (long[: len(long) // 3], "damaged"),
        "table-in-circle.pdf": (
            b"%PDF-1.7\nxref\n0 0\ntrailer\n<< /Prev 9 >>\nstartxref\n9\n%%EOF",
            "damaged|complicated",
        ),
        "zeros.pdf": (plain[:20] + b"\0" * 5000, "damaged"),
    }
