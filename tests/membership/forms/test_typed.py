"""A page as it was typed: put aside without a judgement, and shown again with its mistakes."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import QueryDict

from membership.files import checks, store
from membership.forms.join.authority import AuthorityForm
from membership.forms.join.letter import LetterForm
from membership.process.states import State
from tests.membership.forms.join.filled import page
from tests.support.builders import make_application, make_pdf
from tests.support.visitors import AUTHORITY, LETTER


def test_what_was_typed_comes_back_with_the_mistakes_that_were_told():
    typed = page(AuthorityForm, AUTHORITY | {"population": "many"}).as_typed(judged=True)
    again = AuthorityForm.typed_again(typed)

    assert again["population"].value() == "many"
    assert list(again.errors) == ["population"]
    assert "leave_empty" not in typed.typed


def test_what_was_put_aside_comes_back_without_a_mistake():
    typed = page(AuthorityForm, {"population": "many"}).as_typed(judged=False)
    again = AuthorityForm.typed_again(typed)

    assert again["population"].value() == "many"
    assert not again.errors


def test_a_day_comes_back_in_its_boxes_and_a_file_that_was_refused_by_its_sentence():
    word = SimpleUploadedFile("council.docx", b"PK\x03\x04 and more")
    answers = LETTER | {f"decided_on_{part}": "31" for part in ("day", "month", "year")}
    filled = page(LetterForm, answers, word)
    filled.forgive()
    again = LetterForm.typed_again(filled.as_typed(judged=False))

    assert again["decided_on"].value() == ["31", "31", "31"]
    (told,) = again.errors["letter"]
    assert "council.docx" in told


@pytest.mark.django_db
def test_of_files_that_nobody_asked_for_those_are_not_refused_that_are_kept_already():
    case = make_application(State.QUESTION)
    store.keep(case, checks.check(make_pdf("decision.pdf")))
    form = page(LetterForm, LETTER, make_pdf("decision.pdf"), draft=case)

    form.leave_out_files("it was not kept")

    assert not form.file_field.refused


def test_a_browser_sends_a_day_under_three_names():
    assert {"decided_on_day", "decided_on_month", "decided_on_year"} <= set(LetterForm().controls())
    assert "letter" not in LetterForm(QueryDict()).controls()
