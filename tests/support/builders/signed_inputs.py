"""Signed files as strangers send them, made in code; nobody could check their signatures."""

import base64
from functools import cache

from asn1crypto import algos, cms, core, x509

from tests.support.builders.files import make_pdf


def signed(document=None, signers=1):
    """Return a file in the form of CMS; without a document the signature stands alone."""
    signer = cms.SignerInfo(
        {
            "version": "v1",
            "sid": cms.SignerIdentifier(
                {
                    "issuer_and_serial_number": cms.IssuerAndSerialNumber(
                        {"issuer": x509.Name.build({"common_name": "Example"}), "serial_number": 7}
                    )
                }
            ),
            "digest_algorithm": algos.DigestAlgorithm({"algorithm": "sha256"}),
            "signature_algorithm": algos.SignedDigestAlgorithm({"algorithm": "sha256_rsa"}),
            "signature": b"signature",
        }
    )
    inside = {"content_type": "data"}
    if document is not None:
        inside["content"] = core.OctetString(document)
    data = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [algos.DigestAlgorithm({"algorithm": "sha256"})],
            "encap_content_info": inside,
            "signer_infos": [signer] * signers,
        }
    )
    return cms.ContentInfo({"content_type": "signed_data", "content": data}).dump()


def open_ended(content):
    """Return the same file in the form that is written piece by piece, without lengths."""
    start = content.index(bytes.fromhex("06092a864886f70d010702"))
    return b"\x30\x80" + content[start:] + b"\0\0"


def armoured(content):
    return b"-----BEGIN PKCS7-----\n" + base64.encodebytes(content) + b"-----END PKCS7-----\n"


@cache
def good():
    """Return signed files that are taken, each with the document inside."""
    pdf = make_pdf().read()
    around = signed(pdf)
    return {
        "letter.pdf.p7m": (around, pdf),
        "two-persons.pdf.p7m": (signed(pdf, signers=2), pdf),
        "twice.p7m.p7m": (signed(around), pdf),
        "open-ended.p7m": (open_ended(around), pdf),
        "armoured.p7m": (armoured(around), pdf),
        "letters.p7m": (base64.encodebytes(around), pdf),
        "ends-in-blanks.p7m": (around + b"\r\n\0", pdf),
        "detached.p7s": (signed(), b""),
        "word.docx.p7m": (signed(b"PK\x03\x04 and more"), b"PK\x03\x04 and more"),
    }


@cache
def bad():
    """Return files that begin as signed ones and are none."""
    around = signed(make_pdf().read())
    name = bytes.fromhex("06092a864886f70d010702")
    return {
        "cut.p7m": around[: len(around) // 2],
        "cut-last.p7m": around[:-1],
        "name-only.p7m": b"\x30" + bytes([len(name)]) + name,
        "nobody.p7m": signed(b"a letter", signers=0),
        "more.p7m": around + b"<script>alert(1)</script>",
        "deep.p7m": b"\x30\x80" + name + b"\x30\x80" * 2_000_000,
        "many.p7m": b"\x30\x80" + name + b"\x02\x00" * 4_000_000 + b"\0\0",
        "long.p7m": b"\x30\x84\x7f\xff\xff\xff" + name,
        "letter.p7m": b"Dear Alliance",
    }
