"""The Alliance's own text of a letter: one for each letter and language."""

import pytest
from django.core.exceptions import ValidationError

from membership.models import LetterText

pytestmark = pytest.mark.django_db


def test_a_letter_has_one_text_of_our_own_in_a_language():
    LetterText.objects.create(code="receipt", language="en", subject="A", body="{link}")

    LetterText(code="receipt", language="fr").validate_constraints()
    LetterText(code="question", language="en").validate_constraints()
    with pytest.raises(ValidationError, match="already a text of this letter"):
        LetterText(code="receipt", language="en").validate_constraints()
