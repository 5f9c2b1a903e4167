"""What the page of the directory shows: who is asked for, by country, with the map of them."""

from collections import Counter

from django.core.paginator import Paginator
from django.utils import timezone
from django.utils.translation import get_language

from alliance_site.names import countries
from membership.dates import day_in_words
from membership.public import directory, maps
from membership.public.choices import every_choice
from membership.public.filters import Filters
from membership.public.headings import heading

PER_PAGE = 200


def count_signed():
    """Return how many of those who take part today have signed the Declaration."""
    return sum(entry.signed for entry in directory.entries(timezone.localdate(), get_language()))


def asked_for(asked, language):
    """Return the filters of an address, whom they find today, and whom one of them keeps out."""
    filters = Filters.read(asked)
    if filters.refusals():
        return filters, [], {name: [] for name, _value in filters.pairs()}
    choose = directory.former_entries if filters.former else directory.entries
    current = choose(timezone.localdate(), language)
    return filters, *filters.apply(current)


def listed(asked, address):
    """Return what the directory shows at an address for what a visitor asks."""
    language = get_language()
    filters, found, near = asked_for(asked, language)
    pager = Paginator(found, PER_PAGE).get_page(asked.get("page"))
    dots = [entry.dot for entry in found if entry.dot]
    return every_choice(filters, found, near) | {
        "filters": filters,
        "refusals": filters.refusals(),
        "heading": heading(filters, found),
        "groups": grouped(pager, found, address, language),
        "pager": pager,
        "page_numbers": list(pager.paginator.get_elided_page_range(pager.number)),
        "found": len(found),
        "former": len(directory.former_entries(timezone.localdate(), language)),
        "map": maps.full_map(maps.thinned(dots)),
        "on_map": len(dots),
        "off_map": len([entry for entry in found if entry.latitude and not entry.dot]),
    }


def until(entry):
    """Return until when a former participant took part, in words; nothing for all others."""
    last = directory.periods()[entry.pk][-1]
    gone = last.counts_until is not None and last.counts_until <= timezone.localdate()
    return day_in_words(last.ends_on, last.ends_precision) if gone else ""


def grouped(pager, found, address, language):
    """Return the entries of a page by country, each group with the count of the whole list."""
    counts = Counter(entry.country for entry in found)
    groups = {}
    for entry in pager:
        groups.setdefault(entry.country, []).append(
            {
                "name": entry.name(language),
                "url": f"{address}{entry.slug}/",
                "official_names": entry.official_names(language),
                "language": entry.official_name_language,
                "kind": entry.kind_name,
                "number": entry.number,
                "until": until(entry),
            }
        )
    return [
        {
            "country": code,
            "anchor": code.lower(),
            "name": countries.name(code),
            "footnote": countries.footnote(code),
            "count": counts[code],
            "entries": rows,
        }
        for code, rows in groups.items()
    ]
