"""Neither database nor disk takes anything: nothing was sent, and everything typed is shown."""

import errno
import os
import re
from datetime import date

import pytest
from django.core.files import uploadhandler
from django.core.files.storage import storages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import InterfaceError, OperationalError, connection
from django.test import Client

from membership import links
from membership.files import checks, store
from membership.models import Attachment, Submission
from membership.process.states import State
from tests.membership.views.case_pages.test_status import page
from tests.support.builders import make_application, make_pdf
from tests.support.markup import compact, has
from tests.support.visitors import (
    CONTACT,
    LEADER,
    LETTER,
    MESSAGE,
    PROPOSAL,
    SIGNATURE,
    opened,
    text,
)

pytestmark = [pytest.mark.django_db, pytest.mark.both_engines]
CODES = {"RO", "GR", "AL", "municipality", "task_force", "question", "en"}
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
    typed = (value for value in answers.values() if value not in CODES)
    assert all(words in seen for value in typed for words in value.splitlines())
    assert not Submission.objects.exists()


def test_the_button_sends_the_same_words_once_more():
    answer = sent_without_a_database(*FORMS[3]).content.decode()
    action = re.search(r'<form method="post" action="([^"]+)"', compact(answer))[1]
    fields = re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)"', compact(answer))

    assert Client().post(action, dict(fields)).status_code == 303
    assert Submission.objects.get().details.text.startswith("Zqname")


def test_labels_are_those_of_the_form_and_nothing_typed_is_markup():
    seen = sent_without_a_database("/en/join/start/", {"name": "<b>Zq</b>"}).content.decode()

    assert "Official name" in seen
    assert "&lt;b&gt;Zq&lt;/b&gt;" in seen
    assert not has(seen, "<b>Zq")


def test_an_answer_to_a_question_is_shown_too():
    case = make_application(State.QUESTION)
    with away(OperationalError):
        answer = Client().post(page(case), {"message": "Zqanswer"})

    assert answer.status_code == 503
    assert "Zqanswer" in text(answer)


def test_choices_are_told_in_the_words_in_which_they_were_offered():
    said = {
        "/fr/declaration/sign/start/": ("Roumanie", "Municipalité", "2 11 2026", "Français"),
        "/en/cooperate/start/": ("Romania", "The Task Force only", "Română", "Yes"),
    }
    more = {"country": "RO", "text_language": "ro", "language": "fr", "publish": "on"}
    for address, words in said.items():
        answers = SIGNATURE if "sign" in address else PROPOSAL
        seen = text(sent_without_a_database(address, answers | more))
        assert seen.index(answers["name"]) < seen.index(answers["contact_name"])
        assert [word for word in words if word not in seen] == []
        assert not {"RO", "municipality", "task_force"} & set(seen.split())


def test_an_own_confirmation_is_told_as_one():
    key = links.status_key(make_application(State.DRAFT))
    with away(OperationalError):
        answer = Client().post(f"/en/join/{key}/check/", {"authorised": "on"})

    assert "I am authorised to send this application Yes" in text(answer)


@pytest.mark.parametrize("end", ["again/", "letter/", ""])
def test_where_nothing_was_typed_nothing_typed_is_spoken_of(end):
    case = make_application(State.UNCONFIRMED)
    with away(OperationalError):
        answer = Client().post(page(case, end))
    seen = answer.content.decode()

    assert answer.status_code == 503
    assert "typed" not in text(answer)
    assert f'action="{page(case, end)}"' in seen
    assert has(seen, "Try again</button>")


@pytest.mark.parametrize(("end", "name"), [("", "added"), ("letter/", "letter")])
def test_files_that_were_lost_can_be_chosen_again_where_they_are_named(end, name):
    case = make_application(State.QUESTION, mandate_pending_until=date(2030, 5, 5))
    with away(OperationalError):
        answer = Client().post(page(case, end), {name: make_pdf("decision.pdf")})
    seen = answer.content.decode()

    assert "decision.pdf" in text(answer)
    assert re.search(rf'<input type="file" name="{name}"[^>]+id="id_{name}"', compact(seen))
    assert f'<label for="id_{name}">' in seen


def stored_files():
    folder = storages["private"].path("")
    return set(os.listdir(folder)) if os.path.isdir(folder) else set()


def full_from_the_second_file_on(monkeypatch):
    written = []
    sync = os.fsync

    def full(descriptor):
        written.append(descriptor)
        if len(written) > 2:  # each file is synced, and its folder
            raise OSError(errno.ENOSPC, "No space left on device")
        sync(descriptor)

    monkeypatch.setattr(store.os, "fsync", full)


def test_a_disk_that_fills_between_two_files_keeps_neither(monkeypatch):
    case = make_application(State.DRAFT)
    before = stored_files()
    full_from_the_second_file_on(monkeypatch)
    files = {"letter": [make_pdf("page-1.pdf"), make_pdf("page-2.pdf")]}
    answer = Client().post(f"/en/join/{links.status_key(case)}/letter/", LETTER | files)

    assert answer.status_code == 503
    assert "None of these files was kept" in text(answer)
    assert stored_files() == before
    assert not Attachment.objects.exists()


def test_a_first_page_that_cannot_be_kept_whole_makes_no_row(monkeypatch):
    before = stored_files()
    address = opened("/en/declaration/sign/start/")
    full_from_the_second_file_on(monkeypatch)
    files = {"signed_text": [make_pdf("page-1.pdf"), make_pdf("page-2.pdf")]}
    answer = Client().post(address, SIGNATURE | files)

    assert answer.status_code == 503
    assert stored_files() == before
    assert not Submission.objects.exists()


def test_files_go_too_where_the_answers_cannot_be_written(monkeypatch):
    case = make_application(State.DRAFT)
    before = stored_files()

    def refuse(*_words, **_more):
        raise OperationalError("database or disk is full")

    monkeypatch.setattr("membership.review.amend", refuse)
    files = {"letter": make_pdf("page-1.pdf")}
    answer = Client().post(f"/en/join/{links.status_key(case)}/letter/", LETTER | files)

    assert answer.status_code == 503
    assert stored_files() == before
    assert not Attachment.objects.exists()


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EROFS])
def test_a_full_disk_leaves_nothing_behind_and_names_the_file(monkeypatch, number):
    case = make_application(State.DRAFT)
    key = links.status_key(case)
    folder = storages["private"].path("")
    before = set(os.listdir(folder)) if os.path.isdir(folder) else set()

    def full(*_words):
        raise OSError(number, "No space left on device")

    monkeypatch.setattr(store.os, "fsync", full)
    files = {"letter": make_pdf("decision.pdf")}
    answer = Client().post(f"/en/join/{key}/letter/", LETTER | {"deciding_body": "Zqwork"} | files)

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
        store.keep(case, checks.check(make_pdf("decision.pdf")))

    assert set(os.listdir(folder)) == before


def test_what_cannot_even_be_read_is_sent_again_from_the_page_before(monkeypatch):
    begun = []

    def full(handler, *_words):
        begun.append(handler.file.temporary_file_path())
        raise OSError(errno.ENOSPC, "No space left on device")

    address = opened("/en/declaration/sign/start/")
    monkeypatch.setattr(uploadhandler.TemporaryFileUploadHandler, "receive_data_chunk", full)
    large = SimpleUploadedFile("large.pdf", b"%PDF-" + bytes(3 * 1024 * 1024))
    answer = Client().post(address, SIGNATURE | {"signed_text": large})

    assert answer.status_code == 503
    assert "Go back one page" in text(answer)
    assert "<form" not in answer.content.decode()
    assert not os.path.exists(begun[0])


def test_a_mistake_of_ours_is_no_503(monkeypatch):
    monkeypatch.setattr("membership.review.open", lambda *_a, **_k: {}["missing"])
    client = Client(raise_request_exception=False)
    opened = client.get("/en/join/start/")["Location"]

    assert client.post(opened, LEADER | CONTACT).status_code == 500
