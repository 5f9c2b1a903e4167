"""The pages of the forms are valid HTML: when they are corrected, checked and sent."""

import pytest

from membership import links
from membership.states import State
from tests.builders import make_application, make_frame, make_participant, make_site_tree
from tests.membership.visitors import filled_in, follow, start

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _site():
    make_frame(make_site_tree())


@pytest.mark.parametrize(
    "path", ["join/start/", "cooperate/start/", "declaration/sign/start/", "contact/write/"]
)
def test_a_form_is_valid_when_it_comes_back_with_its_mistakes(markup_errors, path):
    make_participant(official_name="Exampletown", name_en="Exampletown")
    answer = follow(start(f"/fr/{path}", {}))

    assert "Erreur" in answer.content.decode()
    assert markup_errors(answer.content.decode()) == []


def test_each_page_of_an_application_is_valid(client, markup_errors):
    check = filled_in(client)

    for page in (check, check.replace("check", "work")):
        assert markup_errors(client.get(page).content.decode()) == []


def test_receipt_and_status_page_are_valid(client, markup_errors):
    case = make_application(State.UNCONFIRMED)
    key, purpose = links.status_key(case), links.purpose_key(case, links.CONFIRM)

    for page in (f"application/{key}/", f"application/{key}/sent/", f"link/{purpose}/confirm/"):
        assert markup_errors(client.get(f"/en/{page}").content.decode()) == []


def test_the_status_page_of_a_question_is_valid(client, markup_errors):
    page = f"/en/application/{links.status_key(make_application(State.QUESTION))}/"

    assert markup_errors(client.get(page).content.decode()) == []
