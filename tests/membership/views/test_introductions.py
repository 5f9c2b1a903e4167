"""What a form asks for is told on a page that everybody may keep."""

import pytest

ADDRESSES = ("/en/join/", "/en/cooperate/", "/en/declaration/sign/")


@pytest.mark.django_db
@pytest.mark.parametrize("address", ADDRESSES)
def test_an_introduction_is_kept_by_everybody_and_opens_no_form(client, pages, address):
    answer = client.get(address)

    assert answer.status_code == 200
    assert "public" in answer["Cache-Control"]
    assert not answer.cookies
    assert f'href="{address}start/"' in answer.content.decode()
    assert client.post(address).status_code == 405
