"""A presentation is shown before it is published, as the page of its participant."""

import pytest
from django.test import RequestFactory

from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


def test_a_preview_shows_the_draft_on_the_page_of_its_participant():
    town = make_participant()
    draft = town.presentations.create(language="en", summary="A mediator.", live=False)

    context = draft.get_preview_context(RequestFactory().get("/"), "")

    assert (context["participant"], context["presentation"]) == (town, draft)
    assert draft.get_preview_template(None, "") == town.get_preview_template(None, "")
