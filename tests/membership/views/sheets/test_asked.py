"""The questions as they were asked, beside the answers, for whoever sent them."""

import pytest

from membership import links, review
from membership.files import checks, store
from membership.models import DeclarationSignature
from membership.process.states import State
from membership.review import editions
from tests.support.builders import (
    make_application,
    make_participant,
    make_pdf,
    make_proposal,
    make_signature,
)
from tests.support.visitors import text

pytestmark = pytest.mark.django_db


def asked(client, case):
    return client.get(f"/en/application/{links.status_key(case)}/asked/")


def test_an_old_case_reads_as_before_when_a_label_changes(client, monkeypatch):
    case = make_application()
    monkeypatch.setitem(editions.WORDINGS, "join", lambda: {"form": "", "pages": []})

    said = text(asked(client, case))

    assert "Official name, in your language and script" in said
    assert case.name in said
    assert str(case.edition) in said


def test_an_old_signature_reads_as_before_when_the_declaration_changes(client):
    draft = make_signature(State.DRAFT)
    parts = [{"kind": "list", "texts": ["We act at once."]}]
    words = {"language": "en", "title": "Declaration", "official_name": "", "parts": parts}
    review.submit(draft, declared=words)

    said = text(asked(client, DeclarationSignature.objects.get()))

    assert "We act at once." in said


def test_a_file_is_an_answer_and_a_choice_begins_as_in_the_form(client):
    draft = make_signature(State.DRAFT)
    store.keep(draft, checks.check(make_pdf("signed.pdf")))
    review.submit(draft)

    said = text(asked(client, DeclarationSignature.objects.get()))

    assert "The signed text" in said
    assert "signed.pdf" in said
    assert "Municipality or commune" in said.split("Another authority")[1].split("Who signs?")[0]


def test_what_was_chosen_of_the_letter_is_an_answer_though_a_file_says_so_too(client):
    case = make_application(mandate="here")
    assert "I have it" in said_to(client, case, "Do you have the letter or decision?")


def said_to(client, case, label):
    page = client.get(f"/en/application/{links.status_key(case)}/asked/")
    questions = [each for step in page.context["pages"] for each in step["questions"]]
    return next(each["said"] for each in questions if each["label"] == label)


def test_whom_a_proposal_names_stands_beside_the_question(client):
    known = make_participant(official_name="Knowntown")
    names = asked(client, make_proposal(participants=[known], unlisted="Other place"))

    assert "Knowntown" in text(names)
    assert "Other place" in text(names)
    assert "Any participant" in text(asked(client, make_proposal()))


def test_what_was_erased_has_no_such_page(client):
    assert asked(client, make_application(State.ERASED)).status_code == 404
