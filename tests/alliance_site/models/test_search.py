"""What the search looks through has one row for each thing and language."""

import pytest
from django.core.exceptions import ValidationError

from alliance_site.models.search import SearchRow

pytestmark = pytest.mark.django_db


def test_a_thing_is_found_once_in_a_language():
    SearchRow.objects.create(key="page:7", language="en", title="A", address="/en/a/", folded="a")

    SearchRow(key="page:7", language="fr").validate_constraints()
    SearchRow(key="page:8", language="en").validate_constraints()
    with pytest.raises(ValidationError, match="already"):
        SearchRow(key="page:7", language="en").validate_constraints()
