"""The items of an old list: title, day, credit and the beginning of the text."""

import re
from dataclasses import replace

from news.archive import addresses
from news.archive.reading.lines import doubts_of, html_of

READ_MORE = re.compile(r"\W*(read more|lire la suite|en savoir plus)\W*$", re.I)
LONGEST_CREDIT = 150


def records(lines, days, known):
    """Yield the items of a list; ``days`` are the places of its date lines."""
    begins = 0
    for day, next_day in zip(days, [*days[1:], None], strict=True):
        ends = _end(lines, day, next_day)
        heads = [line for line in lines[begins:day] if line.plain_text]
        after = lines[ends:] if next_day is None else []
        doubts = (*doubts_of(lines[begins:ends]), *left_out([*heads[:-1], *after]))
        item = replace(known, doubts=(*known.doubts, *doubts))
        yield _item(heads[-1:], lines[day], lines[day + 1 : ends], item)
        begins = ends


def left_out(lines):
    """Name lines that belong to no record."""
    return (
        *doubts_of(lines),
        *(("left_out", line.plain_text) for line in lines if line.plain_text),
    )


def _end(lines, day, next_day):
    """Return where an item ends: after “Read more”, else before the title of the next one."""
    limit = len(lines) if next_day is None else next_day
    for place in range(day + 1, limit):
        if READ_MORE.search(lines[place].text):
            return place + 1
    return limit if next_day is None else max(day + 1, limit - 1)


def _item(heads, day, rest, known):
    texts = [READ_MORE.sub("", line.plain_text).strip() for line in rest]
    texts = [text for text in texts if text]
    credit = texts.pop(0) if _begins_with_credit(texts) else ""
    title = heads[0].plain_text if heads else ""
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
