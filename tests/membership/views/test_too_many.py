"""Who has sent more than we take in a day reads why, and from when on it is taken."""

import pytest
from django.test import RequestFactory

from membership.process.errors import TooManySent
from membership.views.too_many import too_many


@pytest.mark.django_db
def test_the_answer_names_reason_moment_and_the_way_back():
    refusal = TooManySent("Too much for this address.")
    answer = too_many(RequestFactory().post("/"), refusal, back="/en/contact/write/x/")
    said = answer.content.decode()

    assert answer.status_code == 429
    assert 0 < int(answer["Retry-After"]) <= 25 * 3600
    assert "Too much for this address." in said
    assert 'href="/en/contact/write/x/"' in said
