"""The forms of signing in say what to type by labels."""

import pytest

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("framed_pages")]


@pytest.mark.parametrize("address", ["/accounts/login/", "/accounts/password/reset/"])
def test_the_fields_of_signing_in_have_labels_instead_of_placeholders(client, address):
    page = client.get(address).content.decode()

    assert "placeholder=" not in page
