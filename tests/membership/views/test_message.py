"""A message to the Task Force."""

import pytest

from membership.models import Message
from membership.process.states import State
from tests.support.visitors import MESSAGE, follow, opened, start, text

pytestmark = pytest.mark.django_db
WRITE = "/en/contact/write/"


def test_a_message_is_sent_at_once_and_has_a_receipt(client):
    answer = start(WRITE, MESSAGE)

    message = Message.objects.get()
    assert answer.status_code == 303
    assert (message.state, message.name) == (State.NEW, "A. Sample")
    assert message.reference in text(client.get(answer["Location"]))
    assert message.letters.filter(to="office@example.org").exists()


def test_the_same_message_sent_twice_is_one():
    page = opened(WRITE)
    for _time in range(2):
        answer = start(page, MESSAGE)

    assert answer.status_code == 303
    assert Message.objects.count() == 1


def test_a_concern_may_be_written_without_a_name():
    answer = start(WRITE, {"subject": "concern", "text": "A family was put out of its house."})

    assert answer.status_code == 303
    assert Message.objects.get().contact_email == ""


def test_whoever_wants_an_answer_says_where_it_goes():
    answer = follow(start(WRITE, {"subject": "press", "text": "May we film?"}))

    assert "Two answers must be corrected" in text(answer)
    assert "May we film?" in text(answer)


def test_a_filled_trap_has_it_held_as_spam():
    start(WRITE, MESSAGE, leave_empty="x")

    assert Message.objects.get().state == State.SPAM
