"""How a file that comes in is called where it is shown."""

import re
import unicodedata

from django.utils.translation import gettext as _

LONGEST_NAME = 120
TYPES = {
    "application/pdf": ("pdf",),
    "image/jpeg": ("jpg", "jpeg", "jpe", "jfif"),
    "image/png": ("png",),
    "application/pkcs7-mime": ("p7m", "p7s", "p7c"),
}
# What would end a name in what a browser sends, as every browser writes it (WHATWG).
WRITTEN_BY_BROWSERS = {"%22": '"', "%0D": " ", "%0A": " "}
# An ending of ours, and what browsers and programs put behind it.
OUR_ENDING = re.compile(r"\.(pdf|jpe?g|jpe|jfif|png|heic|heif|p7[cms])\b.*$", re.IGNORECASE)


def with_ending(shown_name: str, content_type: str) -> str:
    """Return the name with an ending that is true; a name that has one stays as it is."""
    if shown_name.rpartition(".")[2].lower() in TYPES[content_type]:
        return shown_name
    stem = OUR_ENDING.sub("", shown_name).strip(" .") or _("file")
    return f"{stem[: LONGEST_NAME - 10]}.{TYPES[content_type][0]}"


def clean_name(name: str | None) -> str:
    """Return a file's name as it may be shown: without folders and control characters."""
    for written, meant in WRITTEN_BY_BROWSERS.items():
        name = (name or "").replace(written, meant)
    last = (name or "").replace("\\", "/").rpartition("/")[2]
    characters = [each for each in last if unicodedata.category(each)[0] != "C"]
    clean = unicodedata.normalize("NFC", " ".join("".join(characters).split()))
    stem, dot, ending = clean.rpartition(".")
    if len(clean) > LONGEST_NAME:
        clean = (stem or ending)[: LONGEST_NAME - 10] + dot + ending[:8]
    return clean or _("file")
