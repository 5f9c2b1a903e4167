"""The pages of any site: where each may stand, and what a language takes over from the other."""

import pytest
from wagtail.models import Page

from alliance_site.models import HomePage, InformationPage, TerminologyNotePage

pytestmark = pytest.mark.django_db


def test_a_home_page_begins_a_language_and_the_note_stands_below_it():
    assert HomePage.allowed_parent_page_models() == [Page]
    assert TerminologyNotePage.allowed_parent_page_models() == [HomePage]
    assert TerminologyNotePage.allowed_subpage_models() == []


def test_the_list_of_outdated_words_is_one_for_all_languages(pages):
    note = TerminologyNotePage.objects.get(locale__language_code="en")

    (field,) = note.override_translatable_fields
    assert (field.field_name, field.is_synchronized(note)) == ("outdated_words", True)
    assert note.outdated_words


@pytest.mark.parametrize("kind", [InformationPage, TerminologyNotePage])
def test_what_stands_in_the_text_is_found_in_the_admin(kind):
    assert "body" in {field.field_name for field in kind.get_searchable_search_fields()}
