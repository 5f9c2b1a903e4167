"""Doubts are kept by kind, in one order, and say whether a page has to wait for a person."""

from news.archive.doubts import KINDS, Doubts
from news.archive.models import ImportedRecord


def test_doubts_stand_in_the_order_of_their_kinds_and_no_detail_twice():
    found = Doubts()
    found.add("table")
    found.add_all([("dead_link", "/x"), ("dead_link", "/x"), ("lost_letters", "a?b")])

    assert found.keys() == ["lost_letters", "dead_link", "table"]
    assert found.details() == {"lost_letters": ["a?b"], "dead_link": ["/x"], "table": []}


def test_one_doubt_that_holds_back_is_enough():
    found = Doubts()
    found.add("no_date")
    assert not found.hold_back

    found.add("text_differs")
    assert found.hold_back


def test_all_kinds_at_once_find_room_in_a_row():
    row = ImportedRecord(language="en", key="41", doubts=list(KINDS))

    row.clean_fields(exclude=["page", "run", "fingerprint"])
