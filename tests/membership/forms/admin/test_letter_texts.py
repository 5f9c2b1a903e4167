"""A text that would spoil its letter is refused."""

import pytest

from membership.models import LetterText
from tests.membership.viewsets.outgoing.test_letter_texts import text_url

pytestmark = pytest.mark.django_db


def test_a_text_that_would_spoil_its_letter_is_refused_and_kept_in_the_form(client, administrator):
    typed = {"subject": "Sujet {foo}", "body": "Bonjour {authority}, {unknown} {link"}

    page = client.post(text_url(), typed)

    assert page.status_code == 422
    unknown = ("{foo} does not stand", "{unknown} does not stand")
    for words in (*unknown, "{link} is missing", "{reason} is missing"):
        assert words in page.content.decode()
    assert "Sujet {foo}" in page.content.decode()
    assert not LetterText.objects.exists()


def test_a_subject_of_which_nothing_is_visible_is_none(client, administrator):
    page = client.post(text_url(), {"subject": "\u200b\u3164", "body": "{reason} {link}"})

    assert page.status_code == 422
    assert "subject" in page.context["form"].errors
    assert not LetterText.objects.exists()
