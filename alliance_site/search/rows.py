"""What can be found: a row of the search, as a group hands it on."""

from dataclasses import dataclass
from datetime import date

from wagtail.models import Page

BATCH = 200  # what is read or written at once


@dataclass(frozen=True, slots=True)
class Row:
    """Something that can be found, as a group hands it to the search.

    ``alliance_site.search.index`` folds it into a ``SearchRow``, which is stored.
    """

    key: str
    language: str
    title: str
    address: str
    text: str = ""
    # Words under which people look for it; they count before those of the text.
    asked_for: str = ""
    excerpt: str = ""
    # What an excerpt may quote; the text serves the search only.
    prose: str = ""
    written: date | None = None


def key_of(subject):
    """Return the key of the rows of a page or another thing that can be found."""
    kind = "page" if isinstance(subject, Page) else subject._meta.label_lower
    return f"{kind}:{subject.pk}"
