"""What else there is to choose in the directory, with how many each choice would find."""

from collections import Counter

from alliance_site.names import countries, places
from membership.process.choices import AuthorityKind, Theme


def every_choice(filters, found, near):
    """Return the choices of all filters, each with how many it would find."""
    return {
        "countries": choices(filters, "country", found + near["country"], countries.name),
        "kinds": choices(
            filters, "kind", found + near["kind"], lambda key: AuthorityKind(key).label
        ),
        "themes": choices(filters, "theme", found + near["theme"], lambda key: Theme(key).label),
        "signed": sum(entry.signed for entry in found),
    }


def choices(filters, name, entries, label):
    """Return the choices of a filter with how many of these entries each would find."""
    counts = Counter()
    if name == "theme":
        counts.update(theme for entry in entries for theme in entry.themes)
    else:
        counts.update(getattr(entry, name) for entry in entries)
    chosen = getattr(filters, name)
    rows = [
        {"key": key, "label": str(label(key)), "count": count, "selected": key == chosen}
        for key, count in counts.items()
    ]
    return sorted(rows, key=lambda row: places.fold(row["label"]))
