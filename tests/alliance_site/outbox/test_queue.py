"""Letters are put once, held, and let go again."""

import pytest

from alliance_site.models import Letter
from alliance_site.outbox import queue
from alliance_site.outbox.delivery import send_due
from alliance_site.outbox.drafts import LetterDraft
from tests.support.builders import make_letter

pytestmark = pytest.mark.django_db


def test_a_letter_is_written_once_per_key():
    first, again = make_letter(once_key="same"), make_letter(once_key="same", body="another")

    assert first.pk == again.pk
    assert Letter.objects.get().body == "A letter."


def test_a_letter_of_no_known_kind_does_not_come_into_the_outbox():
    draft = LetterDraft("nonsense", "A", "B")

    with pytest.raises(ValueError, match="nonsense"):
        queue.put(draft, language="en", to="kim@example.org", once_key="a")


def test_a_letter_that_is_held_back_stays_until_it_is_released(mailoutbox):
    letter = make_letter(held=True)
    assert send_due()["sent"] == 0

    assert queue.release(letter)
    assert queue.hold(letter)
    assert queue.release(letter)
    assert send_due()["sent"] == 1
    assert not queue.hold(letter)
    assert not queue.release(letter)


def test_what_has_no_address_is_a_row_and_never_waits(mailoutbox):
    letter = make_letter(to="")

    assert letter.progress == "no_address"
    assert not queue.release(letter)
    assert send_due()["sent"] == 0
    assert queue.is_in_order()
