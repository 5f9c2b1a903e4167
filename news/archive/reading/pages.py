"""Saved pages of the old site, as lists and as articles.

A list has date lines; a page of its own never had one.
"""

import re
from dataclasses import replace

from news.archive import addresses, completeness
from news.archive.doubts import plain
from news.archive.reading import dates
from news.archive.reading.lines import doubts_of, html_of

READ_MORE = re.compile(r"\W*(read more|lire la suite|en savoir plus)\W*$", re.I)
CREDIT_MARK = re.compile(r"^\(c\)|©|/\s?CC[ -]BY|\bCC[ -](BY|0)\b|^photo\b", re.I)
# Bodies that the old lists name under the date; anything else needs a mark to be a credit.
CREDITED = frozenset({"council of europe", "conseil de l’europe", "conseil de l'europe"})
LONGEST_CREDIT = 150
LONGEST_HEAD = 220
FEWEST_WORDS_OF_A_SUBTITLE = 6
SENTENCE_END = re.compile(r"[.!…][”’»\"')]*$")


def records(lines, known):
    """Yield what stands on a page; ``known`` is what its address and frame say of it."""
    days = [place for place, line in enumerate(lines) if dates.is_date_line(line.text)]
    if days:
        yield from _items(lines, days, known)
    else:
        yield _article(lines, known)


def _items(lines, days, known):
    begins = 0
    for day, next_day in zip(days, [*days[1:], None], strict=True):
        ends = _end(lines, day, next_day)
        heads = [line for line in lines[begins:day] if line.words]
        after = lines[ends:] if next_day is None else []
        doubts = (*doubts_of(lines[begins:ends]), *_left_out([*heads[:-1], *after]))
        item = replace(known, doubts=(*known.doubts, *doubts))
        yield _item(heads[-1:], lines[day], lines[day + 1 : ends], item)
        begins = ends


def _left_out(lines):
    """Name lines that belong to no record."""
    return (*doubts_of(lines), *(("left_out", line.words) for line in lines if line.words))


def _end(lines, day, next_day):
    """Return where an item ends: after “Read more”, else before the title of the next one."""
    limit = len(lines) if next_day is None else next_day
    for place in range(day + 1, limit):
        if READ_MORE.search(lines[place].text):
            return place + 1
    return limit if next_day is None else max(day + 1, limit - 1)


def _item(heads, day, rest, known):
    texts = [READ_MORE.sub("", line.words).strip() for line in rest]
    texts = [text for text in texts if text]
    credit = texts.pop(0) if _begins_with_credit(texts) else ""
    title = heads[0].words if heads else ""
    address = _address([*reversed(rest), *heads])
    return replace(
        known,
        number=address[1] if address else None,
        language=address[0] if address else known.language,
        slug=address[2] if address else "",
        title=title,
        dated=day.text,
        credit=credit,
        teaser=" ".join(texts),
        listed=True,
        original=html_of([*heads, day, *rest]),
    )


def _begins_with_credit(texts):
    if not texts or len(texts[0]) > LONGEST_CREDIT:
        return False
    return len(texts) > 1 or not texts[0].endswith(("...", "…"))


def _address(lines):
    """Return the old address that an item leads to: its “Read more”, else its title."""
    hrefs = [href for line in lines for _text, href in line.links]
    return next(filter(None, map(addresses.old_address, hrefs)), None)


def _article(lines, known):
    start = next((place for place, line in enumerate(lines) if line.tag == "h1"), 0)
    before, lines = lines[:start], lines[start:]
    known = replace(known, doubts=(*known.doubts, *doubts_of(lines), *_left_out(before)))
    title, rest = _title([line for line in lines if line.html or line.video or line.picture])
    if not title:
        return replace(known, problem="The page has no text.")
    heads, body = _heads(rest)
    title_words = " ".join(line.words for line in title)
    record = replace(known, title=title_words, body=html_of(body))
    record = _with_heads(record, [line.words for line in heads])
    doubts = (*_links_of(title + heads, known), *_differing(lines, record))
    return replace(record, doubts=(*known.doubts, *doubts))


def _title(lines):
    """Part the title, which a line break may part in two, from everything else."""
    place = next((place for place, line in enumerate(lines) if line.words), len(lines))
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
    before = "".join(line.words for line in lines)
    after = f"{record.title}{record.subtitle}{record.credit}{plain(record.body)}"
    return completeness.differing_text(before, after)


def _is_itself(href, known):
    address = addresses.old_address(href)
    return address is not None and address[:2] == (known.language, known.number)


def _heads(lines):
    """Part the lines under the title, subtitle and credit, from the text."""
    worded = [line for line in lines if line.words]
    heads = []
    for place, line in enumerate(worded[:2]):
        following = [other.words for other in worded[place + 1 :]]
        if not following or not _is_head(line, following):
            break
        heads.append(line)
    return heads, [line for line in lines if not any(line is head for head in heads)]


def _is_head(line, following):
    words = line.words
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
