"""The data files of the demonstration, read for the tests of what they say."""

import tomllib
from pathlib import Path

from alliance_site.demonstration.texts import FOREIGN

ROOT = Path(__file__).parent.parent.parent
LANGUAGES = ("en", "fr")
FILES = sorted(
    str(path.relative_to(ROOT))
    for app in ("news", "membership", "alliance_site")
    for path in (ROOT / app / "demonstration").glob("*.toml")
)


def read(name):
    return tomllib.loads((ROOT / name).read_text(encoding="utf-8"))


def content_pages(language):
    news = "news/demonstration"
    return (
        read(f"{news}/articles.{language}.toml")["article"]
        + read(f"{news}/events.{language}.toml")["event"]
    )


def pages(language):
    return read(f"alliance_site/demonstration/pages.{language}.toml")


def participants():
    return read("membership/demonstration/participants.toml")["participant"]


def signatories():
    return read("membership/demonstration/signatories.toml")["signatory"]


def applications():
    return read("membership/demonstration/applications.toml")["application"]


def sentences(value):
    """Return every text below a value of a data file, whatever its depth."""
    if isinstance(value, str):
        return [FOREIGN.sub(r"\2", value)]
    below = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for part in below for text in sentences(part)]


def french_texts():
    entries = [content_pages("fr"), pages("fr")]
    entries.append(read("alliance_site/demonstration/frame.toml")["fr"])
    entries += [entry["presentations"]["fr"] for entry in participants()]
    return [text for text in sentences(entries) if not text.startswith("http")]


def our_own_texts():
    """Return what the site says in its own voice, in both languages."""
    entries = [content_pages(language) for language in LANGUAGES]
    entries += [pages(language) for language in LANGUAGES]
    entries += [read("alliance_site/demonstration/frame.toml")]
    entries += [entry["presentations"] for entry in participants()]
    return sentences(entries)
