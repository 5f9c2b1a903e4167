"""Collecting the messages to translate, and saying what is missing of them."""

import pytest
from babel.messages.catalog import Catalog

from alliance_site.management.commands import collect_messages


def test_messages_of_code_and_templates_are_found_with_their_files():
    found = collect_messages.collect()

    assert ("alliance_site/models/pages.py", 1) in found.get("home page").locations
    places = {place for message in found for place, _line in message.locations}
    assert any(place.startswith("templates/") for place in places)


@pytest.mark.parametrize(
    ("message", "options", "said"),
    [
        ("Untranslated", {"string": ""}, "not translated"),
        ("Doubtful", {"string": "Douteux", "flags": ["fuzzy"]}, "not translated"),
        ("%(count)s towns", {"string": "%(number)s villes", "flags": ["python-format"]}, "number"),
        (("A town", "%(n)s towns"), {"string": ("Une ville", "")}, "not translated"),
    ],
)
def test_a_message_that_wants_work_is_named(message, options, said):
    catalogue = Catalog("fr")
    catalogue.add(message, **options)

    (line,) = collect_messages.shortcomings("fr", catalogue)

    assert line.startswith("fr: ")
    assert said in line


def test_a_message_that_nothing_says_any_more_is_named():
    catalogue, found = Catalog("fr"), Catalog()
    catalogue.add("Said no more", string="Plus dit")
    catalogue.update(found, no_fuzzy_matching=True)

    assert collect_messages.shortcomings("fr", catalogue) == ["fr: no longer used: 'Said no more'"]
