"""Saved pages of the old site: an article each, or a list.

A list has date lines; a page of its own never had one.
"""

import re
from dataclasses import replace

from news.archive import addresses, completeness
from news.archive.reading import dates, list_items
from news.archive.reading.lines import doubts_of, html_of, plain

CREDIT_MARK = re.compile(r"^\(c\)|©|/\s?CC[ -]BY|\bCC[ -](BY|0)\b|^photo\b", re.I)
# Bodies that the old lists name under the date; anything else needs a mark to be a credit.
CREDITED = frozenset({"council of europe", "conseil de l’europe", "conseil de l'europe"})
LONGEST_HEAD = 220
FEWEST_WORDS_OF_A_SUBTITLE = 6
SENTENCE_END = re.compile(r"[.!…][”’»\"')]*$")


def records(lines, known):
    """Yield what stands on a page; ``known`` is what its address and furniture say of it."""
    days = [place for place, line in enumerate(lines) if dates.is_date_line(line.text)]
    if days:
        yield from list_items.records(lines, days, known)
    else:
        yield _article(lines, known)


def _article(lines, known):
    start = next((place for place, line in enumerate(lines) if line.tag == "h1"), 0)
    before, lines = lines[:start], lines[start:]
    known = replace(known, doubts=(*known.doubts, *doubts_of(lines), *list_items.left_out(before)))
    title, rest = _title([line for line in lines if line.html or line.video or line.picture])
    if not title:
        return replace(known, problem="The page has no text.")
    heads, body = _heads(rest)
    title_words = " ".join(line.plain_text for line in title)
    record = replace(known, title=title_words, body=html_of(body))
    record = _with_heads(record, [line.plain_text for line in heads])
    doubts = (*_links_of(title + heads, known), *_differing(lines, record))
    return replace(record, doubts=(*known.doubts, *doubts))


def _title(lines):
    """Part the title, which a line break may part in two, from everything else."""
    place = next((place for place, line in enumerate(lines) if line.plain_text), len(lines))
    end = place + 1
    while lines[end:] and lines[end].continues and lines[end].tag == "h1" == lines[place].tag:
        end += 1
    return lines[place:end], lines[:place] + lines[end:]


def _links_of(lines, known):
    """Name the links of title, subtitle and credit, which are plain text with us."""
    links = [link for line in lines for link in line.links]
    return [
        ("unlinked", f"{words} ({href})") for words, href in links if not _is_itself(href, known)
    ]


def _differing(lines, record):
    """Compare what stood on a page with what became of it."""
    before = "".join(line.plain_text for line in lines)
    after = f"{record.title}{record.subtitle}{record.credit}{plain(record.body)}"
    return completeness.differing_text(before, after)


def _is_itself(href, known):
    address = addresses.old_address(href)
    return address is not None and address[:2] == (known.language, known.number)


def _heads(lines):
    """Part the lines under the title, subtitle and credit, from the text."""
    worded = [line for line in lines if line.plain_text]
    heads = []
    for place, line in enumerate(worded[:2]):
        following = [other.plain_text for other in worded[place + 1 :]]
        if not following or not _is_head(line, following):
            break
        heads.append(line)
    return heads, [line for line in lines if not any(line is head for head in heads)]


def _is_head(line, following):
    words = line.plain_text
    if not words or len(words) > LONGEST_HEAD or line.in_table or line.tag in ("li", "oli"):
        return False
    if CREDIT_MARK.search(words) or not SENTENCE_END.search(words):
        return True
    # A whole sentence is a subtitle only where the text begins with it once more.
    return any(other.startswith(words) for other in following[:2])


def _with_heads(record, heads):
    """Tell subtitle and credit apart, and say where that is not sure."""
    if len(heads) == 2:
        subtitle, credit = heads
        # Where the text repeats its subtitle, what stands between them can only be a credit.
        between = _is_short(credit) and plain(record.body).startswith(subtitle)
        unsure = "" if between or _is_marked(credit) else credit
        return replace(record, subtitle=subtitle, credit=credit, unsure_line=unsure)
    if not heads:
        return record
    (line,) = heads
    if _is_marked(line):
        return replace(record, credit=line)
    if _is_short(line):
        return replace(record, credit=line, unsure_line=line)
    return replace(record, subtitle=line)


def _is_marked(line):
    """Say whether a line says itself that it is a credit, or names who is credited in lists."""
    return bool(CREDIT_MARK.search(line)) or line.casefold() in CREDITED


def _is_short(line):
    return len(line.split()) < FEWEST_WORDS_OF_A_SUBTITLE
