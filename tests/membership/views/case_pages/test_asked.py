"""What is asked for at the moment, and nothing else."""

import pytest

from membership.process.states import State
from tests.membership.views.case_pages.test_status import page
from tests.membership.views.test_status_sending import pending
from tests.support.builders import make_application
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db


def test_a_second_answer_is_shown_and_more_may_be_added(client):
    case = make_application(State.QUESTION)
    for words in ("The municipal council.", "The municipal council.", "And the mayor."):
        assert client.post(page(case), {"message": words}).status_code == 303
    seen = client.get(page(case)).content.decode()

    assert seen.count("The municipal council.") == 1
    assert "And the mayor." in seen
    assert "What would you like to add?" in seen


def test_an_empty_mandate_is_asked_for(client):
    case = pending()
    seen = follow(client.post(page(case, "letter/"), {})).content.decode()

    assert seen.count("Choose the letter or council decision") == 2
    assert client.get(page(case, "letter/"))["Location"].startswith(page(case))


@pytest.mark.parametrize("state", [State.SPAM, State.ACCEPTED, State.DECLINED])
def test_no_mandate_is_asked_for_where_nobody_waits_for_it(client, state):
    assert "Send your letter now" not in text(client.get(page(pending(state))))
