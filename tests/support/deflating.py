"""Little files that unpack to much, made quickly."""

import zlib

BEGIN, END = b"\x78\xda", b"\x03\x00"


def deflated(data, *, times):
    """Return as one zlib stream so many repetitions of bytes, which are packed only once."""
    packer = zlib.compressobj(9, wbits=-zlib.MAX_WBITS)
    piece = packer.compress(data) + packer.flush(zlib.Z_FULL_FLUSH)
    checksum = 1
    for _each in range(times):
        checksum = zlib.adler32(data, checksum)
    return BEGIN + piece * times + END + checksum.to_bytes(4, "big")
