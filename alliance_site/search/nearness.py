"""How near what was found comes to a search text: the order of the groups and of their rows."""

from django.db.models import Case, Count, F, Max, Q, Value, When

from alliance_site.search.groups import groups
from alliance_site.search.query_text import SHORT


def counts(rows, asked, typed):
    """Return how many rows each group has, and how near the nearest comes to a search text.

    ``asked`` are all words that may be meant, ``typed`` those that somebody wrote.

    Of the texts only short words are asked for as they are: others are seldom longer by chance.
    """
    name = " ".join(word.strip() for word in typed)
    bears_name = Case(When(asked_for=f" {name} ", then=1), default=0)
    counted = (
        rows.order_by()
        .values("group")
        .annotate(
            rows=Count("pk"),
            named=Max(bears_name),
            titled=Max(_whole_words(asked, "asked_for")),
            whole=Max(_whole_words(_short(asked), "folded")),
        )
    )
    return {each["group"]: each for each in counted}


def nearest_first(counted):
    """Return the groups that have something, by how near it comes, else in their own order."""

    def nearness(group):
        own = counted[group.key]
        return own["named"], bool(own["titled"] or own["whole"])

    found = [group for group in groups() if group.key in counted]
    return sorted(found, key=nearness, reverse=True)


def order(group, asked):
    """Return how a group is sorted: by day, or by whole words, first those people ask for."""
    if group.newest_first:
        return [-_whole_words(_short(asked), "folded"), F("written").desc(nulls_last=True)]
    return [-_whole_words(asked, "asked_for"), -_whole_words(asked, "folded")]


def _short(asked):
    return [word for word in asked if len(word.strip()) <= SHORT]


def _whole_words(asked, column):
    """Return an expression for how many words of a search text stand in a row as they are."""
    return _how_many(Q(**{f"{column}__contains": f" {word.strip()} "}) for word in asked)


def having_half(rows, asked):
    """Return the rows that have at least half of the words of a search text, and how many."""
    found = _how_many(Q(folded__contains=f" {word}") for word in asked)
    return rows.annotate(found=found).filter(found__gte=(len(asked) + 1) // 2)


def _how_many(conditions):
    """Return an expression for how many conditions are met."""
    return sum((Case(When(each, then=1), default=0) for each in conditions), Value(0))
