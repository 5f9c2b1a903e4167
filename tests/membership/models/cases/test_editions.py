"""An edition is called by the first letters of its hash."""

from membership.models import Wording


def test_an_edition_has_a_short_name_that_is_the_same_on_every_server():
    assert str(Wording(sha256="3f2a9c1b" + "0" * 56)) == "3f2a9c1b"
