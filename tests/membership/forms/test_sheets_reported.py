"""The report on translations says of a page “In your language” whether the form has moved on."""

import pytest

from alliance_site.editing import translations
from membership.forms.introductions import sheet_questions
from membership.process.permissions import EDITORS, OBSERVERS
from membership.viewsets.presentations import sheets as rows
from tests.support.builders import make_sheet, make_user

pytestmark = pytest.mark.django_db


def test_it_is_behind_until_every_question_is_there(pages):
    page = make_sheet(pages, "es")
    editor = make_user(EDITORS)
    assert [row.translation for row in rows(editor)] == ["outdated"]

    page.questions = [
        ("question", {"asks": key, "question": words, "hint": ""})
        for key, words in sheet_questions.present()
    ]
    page.save()
    assert [row.translation for row in rows(editor)] == ["translated"]


def test_it_is_never_said_to_lack_a_french_version(pages):
    make_sheet(pages, "es")

    titles = [row.title for row in translations.pages(make_user(EDITORS))]
    assert "About" in titles
    assert "Joining, in es" not in titles


def test_who_does_not_write_pages_sees_no_line(pages):
    make_sheet(pages, "es")

    assert not list(rows(make_user(OBSERVERS)))
