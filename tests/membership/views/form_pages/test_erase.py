"""Whoever does not want to send takes everything back."""

import pytest

from membership import links, review
from membership.models import Attachment, Submission
from membership.process.states import State
from tests.support.builders import make_application, make_pdf
from tests.support.visitors import (
    MESSAGE,
    PROPOSAL,
    SIGNATURE,
    follow,
    opened,
    start,
    text,
    visitor,
)

pytestmark = pytest.mark.django_db
FORMS = [
    ("/en/join/start/", {}),
    ("/fr/cooperate/start/", PROPOSAL | {"name": ""}),
    ("/en/declaration/sign/start/", SIGNATURE | {"place": "\x00"}),
    ("/fr/contact/write/", MESSAGE | {"text": ""}),
]


def erasing(draft):
    return f"/en/{draft.kind}/{links.status_key(draft)}/erase/"


@pytest.mark.parametrize(("form", "answers"), FORMS)
def test_each_page_that_keeps_something_offers_to_erase_it(form, answers):
    page = follow(start(form, answers)).content.decode()
    erase = page.partition("/erase/")[0].rpartition('href="')[2] + "/erase/"

    assert visitor().get(erase).status_code == 200
    assert Submission.objects.count() == 1
    answer = visitor().post(erase)
    assert (answer.status_code, answer["Location"][3:]) == (303, "/application/erased/#main")
    assert follow(answer).status_code == 200
    assert not Submission.objects.exists()


@pytest.mark.parametrize(("form", "_answers"), FORMS)
def test_a_form_that_was_only_opened_keeps_nothing_and_says_so(client, form, _answers):
    page = client.get(opened(form)).content.decode()

    assert "/erase/" not in page


def test_files_go_with_the_answers_and_nothing_begins_at_the_address_again(client):
    page = opened("/en/declaration/sign/start/")
    start(page, SIGNATURE | {"name": ""}, signed_text=make_pdf())
    client.post(f"/en/declaration/{'sign'}/{links.status_key(Submission.objects.get())}/erase/")

    assert not Attachment.objects.exists()
    assert client.get(page).status_code == 404
    assert start(page, SIGNATURE, signed_text=make_pdf()).status_code == 404
    assert not Submission.objects.exists()


def test_what_was_sent_is_not_erased_from_here(client):
    case = make_application(State.UNCONFIRMED)

    for answer in (client.get(erasing(case)), client.post(erasing(case))):
        assert answer["Location"] == f"/en/application/{links.status_key(case)}/"
    case.refresh_from_db()
    assert case.name


def test_a_replaced_link_erases_nothing(client):
    draft = make_application(State.DRAFT)
    address = erasing(draft)
    links.replace(draft)

    assert client.post(address).status_code == 404
    assert Submission.objects.exists()


def test_the_page_asks_before_and_leads_back(client):
    draft = make_application(State.DRAFT, head_name="")
    said = client.get(erasing(draft))

    assert "cannot be recovered" in text(said)
    assert f"/en/join/{links.status_key(draft)}/leader/" in said.content.decode()
    review.amend(draft, {"head_name": "B. Sample"})
    assert client.get(erasing(draft)).status_code == 200
