"""The pages “In your language” of the demonstration have every question of the form."""

import pytest

from membership.demonstration import language_sheets
from membership.forms.introductions import sheet_questions
from membership.models import LanguageSheetPage

pytestmark = pytest.mark.django_db


def test_each_has_a_model_decision_and_every_question(pages):
    language_sheets.load(pages)

    loaded = LanguageSheetPage.objects.all()
    assert {page.sheet_language for page in loaded} == {"en", "fr", "es", "de"}
    for page in loaded:
        assert page.model_decision
        assert not sheet_questions.missing(page)
        assert not sheet_questions.outdated(page)
