"""What a second pair of eyes would say about a page: advice for its editor, never a refusal."""

import re
from collections.abc import Iterator

from django.contrib import messages
from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page

from alliance_site.search.terminology import outdated_in
from alliance_site.text import html_tree

NEW_LINES = frozenset(("p", "li", "h2", "h3", "h4", "br"))
# Words that say nothing to somebody who hears the links of a page one after the other.
EMPTY_LINKS = {
    *("here", "click here", "see here", "read more", "more", "link", "this link", "this page"),
    *("ici", "cliquez ici", "cliquer ici", "lire la suite", "en savoir plus", "plus", "lien"),
    *("ce lien", "cette page"),
}
QUOTATION_MARKS = (("“", "”"), ("«", "»"))
# From this on a number is taken for today's counter, and not for three cities that met.
COUNTED_FROM = 10
NUMBER = r"(?P<number>\d{1,3}(?:[ .,\u00a0\u202f]\d{3})*|\d{1,9})\s+"
COUNTERS = {
    "participants": r"(?:cities and regions|cities|participants|participating (?:cities|"
    r"authorities|towns)|local and regional authorities|villes et régions|villes|"
    r"collectivités)\b",
    "signatories": r"(?:signatories|signataires)\b",
    "countries": r"(?:countries|pays|states|états)\b",
}


class Reading:
    """Rich text as it is read: its headings, its links and its words."""

    def __init__(self, html: str) -> None:
        tree = html_tree.part(html)
        self.headings = [
            (heading.name, html_tree.text_of(heading).strip())
            for heading in html_tree.named(tree, "h2", "h3", "h4")
        ]
        self.links = [html_tree.text_of(link).strip() for link in html_tree.named(tree, "a")]
        self.text = "".join(
            found.data if html_tree.is_text(found) else "\n" * (found.name in NEW_LINES)
            for found in html_tree.descendants(tree)
        )


def remarks(page: Page) -> list[str]:
    """Return what is to be said about the texts of a page as it is in memory.

    Of an old text that is shown unchanged nothing is said but what holds for its links:
    its quotation marks and figures are of its time.
    """
    readings = [Reading(html) for html in rich_texts(page)]
    found = [*_headings(readings), *_links(readings)]
    if not getattr(page, "unchanged", False):
        texts = [reading.text for reading in readings]
        found += [*_quotation_marks([*texts, *plain_texts(page)]), *_numbers(texts)]
    return found


def advise(request: HttpRequest, page: Page) -> None:
    """Say it after a page was saved by hand; autosave, every half second, says nothing."""
    if request.accepts("text/html"):
        for remark in (*remarks(page), *outdated_words(page)):
            messages.warning(request, remark)


def rich_texts(page: Page) -> Iterator[str]:
    """Yield the rich texts of a page in their order, those inside of blocks as well."""
    for field in page._meta.get_fields():
        if isinstance(field, RichTextField):
            yield field.value_from_object(page) or ""
        elif isinstance(field, StreamField):
            yield from _of_block(field.value_from_object(page))


def _of_block(value: object) -> Iterator[str]:
    if isinstance(value, blocks.stream_block.StreamValue):
        for child in value:
            yield from _of_block(child.value)
    elif isinstance(value, blocks.struct_block.StructValue):
        for child in value.values():
            yield from _of_block(child)
    elif hasattr(value, "source"):
        yield value.source


def plain_texts(page: Page) -> Iterator[str]:
    """Yield the texts without markup that visitors read."""
    hidden = {"slug", "url_path", "content_json", "draft_title", "search_description", "seo_title"}
    for field in page._meta.get_fields():
        if type(field) in (models.CharField, models.TextField) and field.name not in hidden:
            yield str(field.value_from_object(page) or "")


def _headings(readings):
    above = False
    for reading in readings:
        for tag, words in reading.headings:
            above = above or tag == "h2"
            if not words:
                yield _("One heading is empty.")
            elif not above:
                yield _("“%(words)s” is a small heading with no large one above it.") % {
                    "words": words
                }


def _links(readings):
    for words in {words for reading in readings for words in reading.links}:
        if words.strip(" .…»>:").casefold() in EMPTY_LINKS:
            yield _("A link says only “%(words)s”. Make it say where it leads.") % {"words": words}


def _quotation_marks(texts):
    for text in texts:
        for opening, closing in QUOTATION_MARKS:
            if text.count(opening) != text.count(closing):
                yield _("A quotation mark is missing at one end: %(beginning)s") % {
                    "beginning": _around(text, opening if opening in text else closing)
                }
        if text.count('"') % 2:
            yield _("A quotation mark is missing at one end: %(beginning)s") % {
                "beginning": _around(text, '"')
            }


def outdated_words(page: Page) -> Iterator[str]:
    """Yield what is to be said of words that the note on words speaks of; it may name them."""
    if hasattr(page, "outdated_words"):
        return
    texts = [Reading(html).text for html in rich_texts(page)]
    found = (word for text in (*texts, *plain_texts(page)) for word in outdated_in(text))
    for word in dict.fromkeys(found):
        yield _(
            "“%(word)s” is in our list of outdated or hurtful words. If somebody is quoted, make "
            "the text say who."
        ) % {"word": word}


def _around(text, character):
    at = text.rindex(character)
    return f"{text[max(0, at - 20) : at + 30].strip()} …"


def _numbers(texts):
    for text in texts:
        for counter, words in COUNTERS.items():
            for match in re.finditer(NUMBER + words, text, re.IGNORECASE):
                if int(re.sub(r"\D", "", match["number"])) >= COUNTED_FROM:
                    yield _(
                        "“%(typed)s” will be wrong one day. If today’s figure is meant, write"
                        " {%(counter)s}."
                    ) % {"typed": match[0], "counter": counter}
