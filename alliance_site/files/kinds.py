"""What a file is, by its content alone: names and endings are only what somebody called it."""

import re

PNG = b"\x89PNG\r\n\x1a\n"
SEARCHED = 1024  # among so many bytes at its start a PDF begins
HEIF = re.compile(rb"hei[cfsxm]|hev[cx]|mif1|msf1")


def kind(content):
    """Return ``JPEG``, ``PNG``, ``GIF``, ``WEBP``, ``AVIF``, ``HEIF`` or ``PDF``, or nothing."""
    if content[:8] == PNG:
        return "PNG"
    if content[:3] == b"\xff\xd8\xff":
        return "JPEG"
    if content[:6] in (b"GIF87a", b"GIF89a"):
        return "GIF"
    if content[:4] == b"RIFF" and content[8:12] == b"WEBP":
        return "WEBP"
    if content[4:8] == b"ftyp":
        brands = content[8 : 8 + max(0, int.from_bytes(content[:4], "big") - 8)][:200]
        if b"avif" in brands or b"avis" in brands:
            return "AVIF"
        return "HEIF" if HEIF.search(brands) else ""
    return "PDF" if b"%PDF" in content[: SEARCHED + 3] else ""
