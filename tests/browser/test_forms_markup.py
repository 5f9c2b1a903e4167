"""The pages of the forms are valid HTML: when they are corrected, checked and sent."""

import pytest

from membership import links
from membership.links import purposes
from membership.process.states import State
from tests.membership.views.test_unstored import sent_without_a_database
from tests.support.builders import (
    make_application,
    make_message,
    make_participant,
    make_pdf,
)
from tests.support.visitors import MESSAGE, SIGNATURE, WORK, filled_in, follow, opened, start

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("framed_pages")]


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

    for page in (check, check.replace("check", "work"), check.replace("check", "letter")):
        assert markup_errors(client.get(page).content.decode()) == []


def test_receipt_and_status_page_are_valid(client, markup_errors):
    case = make_application(State.UNCONFIRMED)
    key, purpose = links.status_key(case), purposes.purpose_key(case, links.CONFIRM)

    for page in (f"application/{key}/", f"application/{key}/sent/", f"link/{purpose}/confirm/"):
        assert markup_errors(client.get(f"/en/{page}").content.decode()) == []


def test_the_status_page_of_a_question_is_valid(client, markup_errors):
    page = f"/en/application/{links.status_key(make_application(State.QUESTION))}/"

    assert markup_errors(client.get(page).content.decode()) == []


def test_pages_of_a_concern_of_spam_and_of_a_broken_link_are_valid(client, markup_errors):
    concern = make_message(subject="concern", contact_email="", contact_name="", name="")
    spam = make_message(state=State.SPAM)
    pages = [f"application/{links.status_key(spam)}/sent/", "application/1-abc/"]
    pages += [f"application/{links.status_key(concern)}/{end}" for end in ("", "sent/")]

    for page in pages:
        assert markup_errors(client.get(f"/fr/{page}").content.decode()) == []


def test_what_is_said_where_nothing_is_stored_or_too_much_was_sent_is_valid(
    settings, markup_errors
):
    settings.LETTERS_PER_RECIPIENT = 0
    page = opened("/en/contact/write/")
    pages = [start(page, MESSAGE), sent_without_a_database("/en/contact/write/", MESSAGE)]
    signed = SIGNATURE | {"signed_text": make_pdf()}
    pages += [sent_without_a_database("/fr/declaration/sign/start/", signed)]
    pages += [start("/fr/application/1-abc/", {}), start("/fr/join/1-abc/work/", WORK)]

    assert [answer.status_code for answer in pages] == [429, 503, 503, 404, 404]
    for answer in pages:
        assert markup_errors(answer.content.decode()) == []
