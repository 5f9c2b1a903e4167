"""Neither database nor disk takes anything: nothing was sent, and everything typed is shown."""

import errno
import os
import re

import pytest
from django.core.files.storage import storages
from django.db import InterfaceError, OperationalError, connection
from django.test import Client

from membership import links, uploads
from membership.models import Attachment, Submission
from membership.states import State
from tests.builders import make_application, make_pdf
from tests.membership.test_views_status import page
from tests.membership.visitors import CONTACT, LEADER, MESSAGE, PROPOSAL, SIGNATURE, WORK, text

pytestmark = pytest.mark.django_db
FORMS = [
    ("/en/join/start/", {"name": "Zqname", "country": "RO"}),
    ("/en/cooperate/start/", PROPOSAL | {"name": "Zqname"}),
    ("/fr/declaration/sign/start/", SIGNATURE | {"name": "Zqname"}),
    ("/en/contact/write/", MESSAGE | {"text": "Zqname\nsecond line"}),
]


def away(error):
    def refuse(execute, sql, params, many, context):
        raise error("the server closed the connection")

    return connection.execute_wrapper(refuse)


def sent_without_a_database(address, answers, error=OperationalError):
    client = Client(raise_request_exception=False)
    opened = client.get(address)["Location"]
    with away(error):
        return client.post(opened, answers)


@pytest.mark.parametrize("error", [OperationalError, InterfaceError])
@pytest.mark.parametrize(("address", "answers"), FORMS)
def test_what_was_typed_is_shown_where_the_database_is_away(address, answers, error):
    answer = sent_without_a_database(address, answers, error)
    seen = text(answer)

    assert answer.status_code == 503
    assert answer["Retry-After"] == "60"
    assert answer["Cache-Control"] == "no-store"
    assert "Nothing was sent" in seen
    assert "Rien n’a été envoyé" in seen
    assert all(words in seen for value in answers.values() for words in value.splitlines())
    assert not Submission.objects.exists()


def test_the_button_sends_the_same_words_once_more():
    answer = sent_without_a_database(*FORMS[3]).content.decode()
    action = re.search(r'<form method="post" action="([^"]+)"', answer)[1]
    fields = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', answer)

    assert Client().post(action, dict(fields)).status_code == 303
    assert Submission.objects.get().details.text.startswith("Zqname")


def test_labels_are_those_of_the_form_and_nothing_typed_is_markup():
    seen = sent_without_a_database("/en/join/start/", {"name": "<b>Zq</b>"}).content.decode()

    assert "Official name" in seen
    assert "&lt;b&gt;Zq&lt;/b&gt;" in seen
    assert "<b>Zq" not in seen


def test_an_answer_to_a_question_is_shown_too():
    case = make_application(State.QUESTION)
    with away(OperationalError):
        answer = Client().post(page(case), {"message": "Zqanswer"})

    assert answer.status_code == 503
    assert "Zqanswer" in text(answer)


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS])
def test_a_full_disk_leaves_nothing_behind_and_names_the_file(monkeypatch, number):
    case = make_application(State.DRAFT)
    key = links.status_key(case)
    folder = storages["private"].path("")
    before = set(os.listdir(folder)) if os.path.isdir(folder) else set()

    def full(*_words):
        raise OSError(number, "No space left on device")

    monkeypatch.setattr(uploads.os, "fsync", full)
    files = {"letter": make_pdf("decision.pdf")}
    answer = Client().post(f"/en/join/{key}/work/", WORK | {"work_now": "Zqwork"} | files)

    assert answer.status_code == 503
    assert "Zqwork" in text(answer)
    assert "decision.pdf" in text(answer)
    assert set(os.listdir(folder)) == before


def test_a_file_whose_row_cannot_be_written_is_taken_away_again(monkeypatch):
    case = make_application(State.DRAFT)
    folder = storages["private"].path("")
    before = set(os.listdir(folder)) if os.path.isdir(folder) else set()

    def refuse(**_columns):
        raise OperationalError("disk full")

    monkeypatch.setattr(Attachment.objects, "create", refuse)
    with pytest.raises(OperationalError):
        uploads.keep(case, uploads.check(make_pdf("decision.pdf")))

    assert set(os.listdir(folder)) == before


def test_a_mistake_of_ours_is_no_503(monkeypatch):
    monkeypatch.setattr("membership.review.open", lambda *_a, **_k: {}["missing"])
    client = Client(raise_request_exception=False)
    opened = client.get("/en/join/start/")["Location"]

    assert client.post(opened, LEADER | CONTACT).status_code == 500
