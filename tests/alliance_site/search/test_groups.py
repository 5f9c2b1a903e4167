"""The groups of the search, in the order in which they are shown."""

from alliance_site.search.groups import groups


def test_what_can_be_done_stands_first_and_the_other_pages_last():
    keys = [group.key for group in groups()]

    assert keys == ["services", "news", "participants", "pages"]
