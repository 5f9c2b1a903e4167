"""The letter with the link to confirm, asked for once more."""

from datetime import timedelta

import pytest
import time_machine

from alliance_site.outbox import delivery
from membership import review
from membership.process.states import State
from tests.support.builders import make_application

pytestmark = pytest.mark.django_db


def sent_again(case):
    return case.letters.filter(code="confirm_again").count()


def test_one_more_is_possible_ten_minutes_after_the_last():
    case = make_application(state=State.UNCONFIRMED)
    assert review.again(case).possible_at is None

    with time_machine.travel("2026-11-25 10:01:00+01:00", tick=False) as clock:
        review.send_again(case)
        review.send_again(case)
        waiting = review.again(case)
        clock.shift(timedelta(minutes=10))
        assert review.again(case).possible_at is None
        review.send_again(case)

    assert waiting.possible_at == waiting.asked_at + timedelta(minutes=10)
    assert sent_again(case) == 2


def test_how_far_the_last_one_has_come_is_told(mailoutbox):
    case = make_application(state=State.UNCONFIRMED)
    review.send_again(case)
    queued = review.again(case)
    delivery.send_due()
    sent = review.again(case)

    assert (queued.is_on_its_way, queued.sent_at) == (True, None)
    assert not sent.is_on_its_way
    assert sent.sent_at


def test_an_address_gets_no_more_than_its_letters_of_a_day(settings):
    settings.LETTERS_PER_RECIPIENT = 1
    case = make_application(state=State.UNCONFIRMED)

    with time_machine.travel("2026-11-25 10:01:00+01:00", tick=False) as clock:
        review.send_again(case)
        clock.shift(timedelta(minutes=11))
        review.send_again(case)
        refused = review.again(case)

    assert (refused.too_many, refused.possible_at.isoformat()) == (
        True,
        "2026-11-26T00:00:00+01:00",
    )
    assert sent_again(case) == 1


@pytest.mark.parametrize("state", [State.NEW, State.SPAM, State.WITHDRAWN])
def test_nothing_is_sent_where_nothing_is_to_be_confirmed(state):
    case = make_application(state=state)

    review.send_again(case)

    assert sent_again(case) == 0
