"""The address for a link is asked once, and filled in wherever it was typed."""

import pytest

from membership import review, typed_pages
from membership.forms.drafts import LinkForm, LostLinkForm
from membership.process.states import State
from tests.support.builders import make_application

pytestmark = pytest.mark.django_db


def test_an_address_on_a_page_with_another_mistake_is_filled_in():
    draft = make_application(State.DRAFT, contact_email="")
    page = typed_pages.Page({"contact_email": ["kim@exampletown.example"]}, [])
    draft = review.keep_refused(draft, "contact", page)

    assert LinkForm(draft=draft).initial["contact_email"] == "kim@exampletown.example"


def test_each_asks_for_an_address_in_its_own_words():
    sentences = [str(form({}).errors["contact_email"]) for form in (LinkForm, LostLinkForm)]

    assert "to which we should send the link" in sentences[0]
    assert "that you gave us" in sentences[1]
