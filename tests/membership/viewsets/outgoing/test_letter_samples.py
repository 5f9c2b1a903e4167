"""A text is shown as a finished letter about an invented case."""

import pytest

from membership.letters import occasions, texts
from membership.models import LetterText
from tests.membership.viewsets.outgoing.test_letter_texts import text_url

pytestmark = pytest.mark.django_db


@pytest.mark.one_engine
@pytest.mark.sample(12)
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("code", sorted(occasions.OCCASIONS))
def test_each_begins_with_its_built_in_text_and_a_finished_sample(
    client, administrator, code, language
):
    page = client.get(text_url(code, language))

    subject, body = texts.built_in(code, language)
    assert page.context["form"]["subject"].value() == subject
    assert page.context["form"]["body"].value() == body
    assert "{" not in page.context["sample_subject"] + page.context["sample_body"]
    assert "http://testserver/…" in page.context["sample_body"]


def test_the_sample_follows_what_is_typed_before_it_is_kept(client, administrator):
    typed = {"subject": "Non", "body": "Cher {contact} {reason} {link}", "show": "1"}

    page = client.post(text_url(), typed)

    assert "Cher Kim Example" in page.context["sample_body"]
    assert not LetterText.objects.exists()
