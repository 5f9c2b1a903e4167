"""What can be found has a key of its own."""

import pytest

from alliance_site.search.rows import key_of
from tests.support.builders import make_article, make_participant

pytestmark = pytest.mark.django_db


def test_a_page_has_one_key_whatever_its_type_and_other_rows_have_theirs(pages):
    article, town = make_article(pages), make_participant()

    assert key_of(article) == key_of(article.page_ptr) == f"page:{article.pk}"
    assert key_of(town) == f"membership.participant:{town.pk}"
