"""A page that two windows have open: nothing that was typed in one vanishes unread."""

import pytest

from membership.models import Submission
from tests.membership.views.form_pages.test_pages import AUTHORITY, action_on, opened
from tests.support.visitors import text

pytestmark = pytest.mark.django_db
WRONG = AUTHORITY | {"name": "Westham", "population": "many"}
RIGHT = AUTHORITY | {"name": "Eastham"}


@pytest.fixture
def first_page(client):
    return opened("/en/join/start/")


@pytest.mark.parametrize("second", [RIGHT, WRONG | {"name": "Eastham"}, RIGHT | {"later": ""}])
def test_a_page_that_was_kept_with_a_mistake_stands_beside_what_was_typed_then(
    client, first_page, second
):
    action = action_on(client, first_page)
    client.post(action, WRONG)
    assert "Something else was saved" not in text(client.get(first_page))
    for _press in range(2):
        client.post(action, second)

    seen = text(client.get(first_page))
    assert "In the other window: Westham" in seen
    assert "You typed: Eastham" in seen
    assert not Submission.objects.get().name

    client.post(first_page, {"discard": "1"})
    seen = client.get(first_page).content.decode()
    assert 'value="Westham"' in seen
    assert 'value="many"' in seen
    assert "Eastham" not in seen


def test_a_mistake_does_not_hide_that_the_page_was_saved_meanwhile(client, first_page):
    action = action_on(client, first_page)
    client.post(action, RIGHT)
    client.post(action, WRONG)

    assert "Saved now: Eastham You typed: Westham" in text(client.get(first_page))


def test_a_page_that_is_sent_once_more_takes_nothing_that_was_typed_elsewhere(client, first_page):
    action = action_on(client, first_page)
    first = client.post(action, RIGHT)
    client.post(action, RIGHT | {"name": "Westham"})

    assert client.post(action, RIGHT)["Location"] == first["Location"]
    assert "You typed: Westham" in text(client.get(first_page))


def test_what_was_read_and_saved_again_leaves_nothing_beside(client, first_page):
    action = action_on(client, first_page)
    client.post(action, WRONG)
    client.post(action, RIGHT)
    client.post(action_on(client, first_page), RIGHT)

    assert Submission.objects.get().name == "Eastham"
    assert not Submission.objects.get().refused_answers


def test_a_page_of_the_same_window_is_never_called_overtaken(client, first_page):
    client.post(action_on(client, first_page), WRONG)
    client.post(action_on(client, first_page), WRONG | {"population": "more"})

    assert "Something else was saved" not in text(client.get(f"{first_page}?meanwhile=1"))
