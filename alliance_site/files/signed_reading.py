"""Reads a signed file (CMS, ``.p7m``) in a process of its own, as ``pdf_reading`` does with PDFs.

Whether the signature is good is not asked. Run as a program, it reads a file and writes what it
found, and behind it the document inside.
"""

import base64
import json
import re
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

SECONDS = 10
MOST_MEMORY = 768 * 1024 * 1024
DEEPEST = 50
MOST_PARTS = 100_000
SIGNED_DATA = bytes.fromhex("06092a864886f70d010702")  # the name of the format, as it is written
# Enveloped, encrypted and authenticated enveloped data: nothing in them can be read.
ENCRYPTED_DATA = tuple(
    map(
        bytes.fromhex,
        ("06092a864886f70d010703", "06092a864886f70d010706", "060b2a864886f70d0109100117"),
    )
)
NESTED = 1  # a signed file in a signed file is one that two persons have signed
ARMOUR = re.compile(rb"\s*-----BEGIN (?:PKCS7|CMS|PKCS #7 SIGNED DATA)-----(.*?)-----END ", re.S)
BASE64 = re.compile(rb"MI[A-Za-z0-9+/=\s]+")


class NotSigned(Exception):
    """It is no signed file, or none that is whole."""


@dataclass(frozen=True, slots=True)
class Signed:
    """The document inside of a signed file; nothing where the signature stands alone."""

    document: bytes


def looks_signed(content: bytes) -> bool:
    """Say whether a file begins as a signed one does; only ``read`` says whether it is one."""
    return SIGNED_DATA in without_armour(content[:2048], is_whole=False)[:32]


def looks_encrypted(content: bytes) -> bool:
    """Say whether a file begins as one that only its recipients can open."""
    begin = without_armour(content[:2048], is_whole=False)[:32]
    return any(name in begin for name in ENCRYPTED_DATA)


def read(content: bytes) -> Signed:
    """Return what is inside of a signed file, or raise ``NotSigned``."""
    program = [sys.executable, "-I", str(Path(__file__).resolve())]
    try:
        done = subprocess.run(program, input=content, capture_output=True, timeout=2 * SECONDS)
    except subprocess.TimeoutExpired:
        raise NotSigned from None
    told, _line, document = done.stdout.partition(b"\n")
    if done.returncode or not told or json.loads(told) != len(document):
        raise NotSigned
    return Signed(document)


def without_armour(content: bytes, *, is_whole: bool = True) -> bytes:
    """Return the bytes of a file that was written as letters, for e-mail."""
    letters = b""
    if found := ARMOUR.match(content if is_whole else content + b"-----END "):
        letters = found[1]
    elif BASE64.match(content):
        letters = content
    if not letters:
        return content
    letters = re.sub(rb"[^A-Za-z0-9+/]", b"", letters)
    letters = letters[: len(letters) // 4 * 4] if not is_whole else letters
    return base64.b64decode(letters + b"=" * (-len(letters) % 4))


def document_in(content: bytes, nested: int = NESTED) -> bytes:
    """Return the document inside; raises whatever the reader stumbles over."""
    from asn1crypto import cms

    binary = without_armour(content)
    end = end_of_first(binary)
    if binary[end:].strip(b"\0\r\n\t \x1a"):
        raise NotSigned
    info = cms.ContentInfo.load(binary[:end])
    if info["content_type"].native != "signed_data":
        raise NotSigned
    signed = info["content"]
    signers = signed["signer_infos"]
    if not len(signers):
        raise NotSigned
    for signer in signers:
        if not (signer["signature"].native and signer["digest_algorithm"]["algorithm"].native):
            raise NotSigned
    document = bytes(signed["encap_content_info"]["content"] or b"")
    if nested and looks_signed(document):
        return document_in(document, nested - 1)
    return document


def end_of_first(binary: bytes) -> int:
    """Return where the first value ends; every part of it is there, not too deep, not too many."""
    position, parts = 0, 0
    ends: list[int] = []  # of the values around; below zero where two empty bytes end it
    while parts < MOST_PARTS:
        parts += 1
        is_constructed, start, length = head(binary, position)
        end = start + length
        if end > min([len(binary), *(each for each in ends if each >= 0)]):
            raise NotSigned
        if not is_constructed and end - position == 2 and not binary[position]:
            if not ends or ends.pop() >= 0:
                raise NotSigned
        elif is_constructed:
            ends.append(end if length >= 0 else -1)
            if len(ends) > DEEPEST:
                raise NotSigned
            end = start
        position = end
        while ends and ends[-1] == position:
            ends.pop()
        if not ends:
            return position
    raise NotSigned


def head(binary: bytes, position: int) -> tuple[int, int, int]:
    """Return whether a value has parts, where it starts, and how long it is; -1 if it is open."""
    tag, position = binary[position], position + 1
    if tag & 0x1F == 0x1F:
        while binary[position] & 0x80:
            position += 1
        position += 1
    length, position = binary[position], position + 1
    if length == 0x80 and tag & 0x20:
        return 1, position, -1
    if length & 0x80:
        size = length & 0x7F
        if not 0 < size <= 4:
            raise NotSigned
        length = int.from_bytes(binary[position : position + size], "big")
        position += size
    return tag & 0x20, position, length


def main() -> None:
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    document = document_in(sys.stdin.buffer.read())
    sys.stdout.buffer.write(json.dumps(len(document)).encode() + b"\n" + document)


if __name__ == "__main__":
    main()
