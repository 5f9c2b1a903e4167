"""Rows that a module makes once are there for each of its tests, and gone after the last."""

import pytest
from wagtail.models import Locale

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def rumantsch(rows_of_module):
    return Locale.objects.create(language_code="rm")


@pytest.mark.parametrize("time", ["first", "second"])
def test_each_test_finds_the_row_of_the_module_but_not_what_another_wrote(rumantsch, time):
    assert Locale.objects.get(language_code="rm") == rumantsch
    assert not Locale.objects.filter(language_code="fr").exists()
    Locale.objects.create(language_code="fr")
