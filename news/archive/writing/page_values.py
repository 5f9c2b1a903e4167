"""A record as its page will be: values for the columns, and every doubt about them."""

from dataclasses import dataclass, replace

from django.utils.translation import gettext as _
from django.utils.translation import override

from alliance_site.text import characters
from news.archive import doubts, wording
from news.archive.reading import dates
from news.archive.writing import cleaner, links
from news.models import EventPage

# How a list ended the beginning of a text.
CUT = ("...", "…")
LONGEST = {"title": 255, "subtitle": 300, "teaser": 400}


@dataclass(frozen=True, slots=True)
class PageValues:
    """What a page is made of; nothing is written yet."""

    section: str
    columns: dict
    doubts: doubts.Doubts


def values_of(record, counterpart):
    """Return a record as a page, in its section; ``counterpart`` is it in the other language.

    The words stay as they were printed, whatever doubt there is about them.
    """
    found = doubts.Doubts()
    dated = dates.read(record.dated)
    section = "events" if dated.is_event else record.section
    found.add_all(record.doubts)
    text = cleaner.read(record)
    if cleaner.repeats(text.plain_text, record.subtitle):
        found.add("subtitle_repeated", record.subtitle)
        record = replace(record, subtitle="")
    pages = links.known(links.asked_for(text.hrefs))
    cleaned = cleaner.clean(text, pages, found)
    values = _texts(record, cleaned, found) | _days(section, dated, record, counterpart, found)
    values |= {"body": cleaned.blocks}
    if section != "pages":
        values |= {"links": cleaned.links, "unchanged": True, "source": source(record)}
    if section != "news":
        # Only an article has a line of its own for it.
        teaser = values["teaser"]
        if values["subtitle"] and teaser:
            found.add("left_out", teaser)
        values["teaser"] = values["summary"] = values["subtitle"] or teaser
    _judge(record, cleaned, counterpart, found)
    return PageValues(section, values, found)


def source(record):
    """Return where the text is from, in its own language."""
    with override(record.language):
        if record.number is None:
            return _("Old site of the Alliance")
        return _("Old site of the Alliance, item %(number)s") % {"number": record.number}


def _texts(record, cleaned, found):
    """Return title, subtitle and teaser; one that only repeats the text says nothing."""
    title, subtitle = map(characters.without_invisible, (record.title, record.subtitle))
    texts = {"title": title, "subtitle": subtitle, "teaser": ""}
    if not cleaned.blocks:
        texts["teaser"] = record.teaser
        found.add("teaser_only" if record.teaser else "no_text")
    elif record.teaser and not cleaner.says(
        f"{record.subtitle} {cleaned.plain_text}", record.teaser
    ):
        if record.teaser.endswith(CUT):
            found.add("left_out", record.teaser)
        else:
            texts["teaser"] = record.teaser
    for name, text in texts.items():
        if len(text) > LONGEST[name]:
            found.add("shortened", text)
            texts[name] = f"{text[: LONGEST[name] - 2].rstrip()} …"
    return texts


def _days(section, dated, record, counterpart, found):
    if not dated.readable:
        found.add("date_unreadable", record.dated)
    for other in record.other_dates:
        found.add("dates_differ", f"{record.dated} / {other}")
    if section == "events":
        if dated.starts is None:
            found.add("event_without_day")
        status = EventPage.Status.PLANNED if dated.starts else EventPage.Status.DATE_OPEN
        return {"starts_on": dated.starts, "ends_on": dated.ends, "status": status}
    if section == "pages":
        if dated.written_on:
            found.add("unknown_field", record.dated)
        return {}
    if dated.written_on is None:
        found.add("no_date", counterpart.dated)
    return {"written_on": dated.written_on}


def _judge(record, cleaned, counterpart, found):
    """Note everything about the words that a person should look at."""
    if record.number is None:
        found.add("no_number")
    if record.unsure_line:
        found.add("unsure_line", record.unsure_line)
    if record.encoding:
        found.add("encoding", record.encoding)
    if record.unknown:
        found.add("unknown_field", record.unknown)
    words = cleaned.plain_text or record.teaser
    other = " ".join(
        (counterpart.title, counterpart.subtitle, cleaner.plain_text(counterpart.body))
    )
    for text in (record.title, record.subtitle, record.credit, words):
        for word in wording.lost_letters(text, other):
            found.add("lost_letters", word)
        if wording.is_unbalanced(text) and not (text == words and not cleaned.blocks):
            found.add("unbalanced", wording.odd_one(text))


def is_untranslated(record):
    """Say whether a record of the French side has an English text."""
    if record.language != "fr" or record.text_language == "fr":
        return False
    text = cleaner.plain_text(record.body) or record.teaser
    return record.text_language == "en" or wording.is_english(text)
