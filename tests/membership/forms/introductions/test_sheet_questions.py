"""Editors hear which questions of the form a page “In your language” lacks, or asks in vain."""

import pytest
from django.utils.translation import override

from membership.forms.introductions import sheet_questions
from tests.support.builders import make_sheet

pytestmark = pytest.mark.django_db
ALL = sheet_questions.present()


def translated(asked):
    return [("question", {"asks": key, "question": f"¿{key}?", "hint": ""}) for key in asked]


def test_the_questions_are_kept_in_english_whatever_language_an_editor_has():
    with override("fr"):
        assert sheet_questions.present() == ALL
    assert ("population · Population", "Your authority – Population") in ALL


def test_nothing_is_missing_where_every_question_is_there(pages):
    page = make_sheet(pages, questions=translated(key for key, _words in ALL))

    assert not sheet_questions.missing(page)
    assert not sheet_questions.outdated(page)


def test_a_question_whose_words_have_changed_is_missing_and_outdated(pages):
    (_first, first_words), *rest = ALL
    asked = ["name: What was asked before", *(key for key, _words in rest)]
    page = make_sheet(pages, questions=translated(asked))

    assert sheet_questions.missing(page) == [first_words]
    assert sheet_questions.outdated(page) == ["¿name: What was asked before?"]


def test_who_reads_english_or_french_has_the_form_itself(pages):
    assert not sheet_questions.missing(make_sheet(pages, "en"))
