"""All texts of letters, for those who may change them."""

import pytest
from django.urls import reverse

from membership.letters import occasions
from membership.process.permissions import REVIEWERS
from tests.support.builders import make_user

pytestmark = pytest.mark.django_db


TEXTS = "/admin/letter-texts/"


def text_url(code="declined", language="fr"):
    return reverse("letter_texts:text", args=[code, language])


def test_all_letters_are_listed_in_both_languages(client, administrator):
    page = client.get(TEXTS).content.decode()

    for code in occasions.OCCASIONS:
        for language in ("en", "fr"):
            assert text_url(code, language) in page


@pytest.mark.parametrize("address", [TEXTS, text_url()])
def test_only_administrators_change_texts(client, address):
    client.force_login(make_user(REVIEWERS))

    assert client.get(address, follow=True).redirect_chain
    assert client.post(address, {"reset": "1"}).status_code in (302, 403, 405)
