"""A record of the old site, whatever file it came from."""

import json
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256

from alliance_site.names.places import fold
from alliance_site.text import characters

SECTIONS = ("news", "events", "pages")
LONGEST_ORIGINAL = 200_000


class Unreadable(ValueError):
    """Something that cannot be read as a record; the sentence says why."""


@dataclass(frozen=True, slots=True)
class Record:
    """One item of the old site in one language, as read; nothing in it is corrected.

    ``listed`` marks an item of a list, which knows day and credit but only the
    beginning of the text. ``doubts`` came up while it was read, each a kind and a
    detail. ``problem`` is why it can only go into quarantine.
    """

    language: str = ""
    number: int | None = None
    slug: str = ""
    title: str = ""
    subtitle: str = ""
    dated: str = ""
    credit: str = ""
    teaser: str = ""
    body: str = ""
    links: tuple = ()
    picture: str = ""
    picture_text: str = ""
    picture_rights: str = ""
    section: str = "news"
    text_language: str = ""
    listed: bool = False
    other_dates: tuple = ()
    unsure_line: str = ""
    unknown: str = ""
    encoding: str = ""
    doubts: tuple = ()
    problem: str = ""
    origin: str = field(default="", compare=False)
    original: str = field(default="", compare=False)

    @property
    def key(self):
        """What makes it the same record next time: its number, else its title, else its content."""
        if self.number is not None:
            return str(self.number)
        if self.title:
            return f"title:{_digest(fold(self.title))}"
        return f"unknown:{_digest(self.original or self.fingerprint)}"

    @property
    def fingerprint(self):
        return _digest(json.dumps(self.as_json(), sort_keys=True), 64)

    def as_json(self):
        """Return it as JSON for the database, without where it was read."""
        kept = {name: value for name, value in asdict(self).items() if value}
        return {name: kept[name] for name in kept if name not in ("origin", "original")}


def read_from(origin, content):
    """Return what is known of a record before it is read: where it was, and how it was encoded."""
    original = characters.fit(content.text).strip()[:LONGEST_ORIGINAL]
    return Record(
        origin=origin, original=original, encoding=content.encoding, doubts=content.doubts
    )


def from_json(kept):
    links = tuple(tuple(link) for link in kept.get("links", ()))
    others = tuple(kept.get("other_dates", ()))
    doubts = tuple(tuple(doubt) for doubt in kept.get("doubts", ()))
    return Record(**(kept | {"links": links, "other_dates": others, "doubts": doubts}))


def joined(article, listing):
    """Return the article with what only the list knew of it; or the list's item, if it is all."""
    if not article:
        return from_json(listing) if listing else Record()
    record = from_json(article)
    known = {
        name: listing[name]
        for name in ("number", "slug", "title", "dated", "credit", "teaser", "other_dates")
        if listing.get(name) and not getattr(record, name)
    }
    known["other_dates"] = tuple(known.get("other_dates", ()))
    doubts = dict.fromkeys((*record.doubts, *map(tuple, listing.get("doubts", ()))))
    known["doubts"] = tuple(doubts)
    return _with_credit(replace(record, **known), listing.get("credit", ""))


def _with_credit(record, listed):
    """Let the list settle what a line under the title is: it names only credits."""
    if not listed:
        return record
    if record.unsure_line not in ("", listed) and record.credit == record.unsure_line:
        subtitle = record.subtitle or record.unsure_line
        return replace(record, subtitle=subtitle, credit=listed, unsure_line="")
    if record.subtitle == listed:
        return replace(record, subtitle="", unsure_line="")
    return replace(record, unsure_line="" if record.unsure_line == listed else record.unsure_line)


def _digest(text, length=32):
    return sha256(text.encode("utf-8", "replace")).hexdigest()[:length]
