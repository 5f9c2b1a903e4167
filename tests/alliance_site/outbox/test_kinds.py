"""What the outbox takes: its own kind, and those of the app that has the texts."""

import pytest

from alliance_site import registry
from alliance_site.outbox.kinds import OWN_KINDS, kinds


def test_the_own_kind_stands_beside_those_of_the_apps():
    assert kinds().keys() == OWN_KINDS.keys() | registry.letter_kinds.keys()
    assert not OWN_KINDS.keys() & registry.letter_kinds.keys()


@pytest.mark.parametrize("code", sorted(kinds()))
def test_every_kind_says_when_it_is_written(code):
    assert str(kinds()[code].when)
