"""Erasing what was sent: asked once more, done by a button, told afterwards."""

import pytest

from alliance_site.models import Letter
from membership.process.states import State
from tests.membership.views.case_pages.test_status import page
from tests.support.builders import decide, make_application, make_message
from tests.support.process import fresh
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db


def test_erasing_asks_once_more_and_leaves_an_address_without_a_key(client):
    case = make_application(State.DECLINED)
    asked = text(client.get(page(case, "erase/")))
    answer = client.post(page(case, "erase/"))

    assert "We keep the reference" in asked
    assert answer["Location"] == "/en/application/erased/case/#main"
    assert "What you sent is erased" in text(follow(answer))
    assert fresh(case).state == State.ERASED
    assert client.get(page(case)).status_code == 404
    assert Letter.objects.filter(code="task_force_erased").exclude(body="").count() == 1


def test_what_was_accepted_is_not_erased_by_a_button_but_a_way_is_shown(client):
    case = make_application(State.ACCEPTED)
    asked = client.get(page(case, "erase/"))
    client.post(page(case, "erase/"))

    assert "it was accepted" in text(asked)
    assert "Erase everything" not in text(asked)
    assert fresh(case).state == State.ACCEPTED


def test_a_message_that_was_answered_is_erased(client):
    case = decide(make_message(), "reply")
    client.post(page(case, "erase/"))

    assert fresh(case).state == State.ERASED
