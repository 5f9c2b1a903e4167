"""What leaves: addresses as mail servers take them, and the link made in that moment."""

import pytest

from alliance_site import registry
from alliance_site.outbox.delivery import send_due
from alliance_site.outbox.messages import message
from alliance_site.registry import LetterKind
from tests.support.builders import make_letter

pytestmark = pytest.mark.django_db


def test_a_letter_goes_to_the_domain_that_was_typed_and_to_no_neighbour(mailoutbox):
    make_letter(to="office@straße.example")

    send_due()

    assert mailoutbox[0].to == ["office@xn--strae-oqa.example"]
    assert "To: office@xn--strae-oqa.example" in mailoutbox[0].message().as_string()


def test_the_link_of_a_letter_is_made_anew_each_time_it_leaves(monkeypatch):
    made = []
    kind = LetterKind("When", lambda letter: f"https://key/{made.append(1) or len(made)}")
    monkeypatch.setitem(registry.letter_kinds, "keyed", kind)
    letter = make_letter(code="keyed", body="{link}")

    assert [message(letter).body, message(letter).body] == ["https://key/1", "https://key/2"]
    assert letter.body == "{link}"
