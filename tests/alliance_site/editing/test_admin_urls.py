"""Addresses of the admin at which the site does more than Wagtail."""

import pytest

from tests.support.builders import (
    make_article,
)
from tests.support.searches import found

pytestmark = pytest.mark.django_db


def test_what_is_below_a_restricted_list_is_not_found(superuser_client, pages):
    make_article(pages, "A round table").save_revision().publish()
    privacy = f"/admin/pages/{pages['en', 'news'].pk}/privacy/"
    superuser_client.post(privacy, {"restriction_type": "password", "password": "open sesame"})
    assert found("round") == []

    superuser_client.post(privacy, {"restriction_type": "none"})
    assert found("round") == ["A round table"]
