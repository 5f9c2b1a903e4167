"""The frame of the pages: drafts, previews and what it refuses."""

import pytest
from django.core.exceptions import ValidationError

from alliance_site.models import Frame
from tests.alliance_site.editing.test_viewsets import place

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("framed_pages")]


def test_a_draft_of_the_frame_can_be_looked_at_before_it_is_published(editor_client):
    frame = Frame.objects.get(locale__language_code="en")
    frame.mission = "A mission not yet published."
    frame.join_text = frame.cooperate_text = frame.sign_text = "What this means."
    draft = frame.save_revision()

    response = editor_client.get(place("revisions_view", frame.pk, draft.pk))

    assert response.status_code == 200
    assert "A mission not yet published." in response.content.decode()
    assert "frame-ancestors 'self'" in response.headers["Content-Security-Policy"]
    assert "no-store" in response.headers["Cache-Control"]
    assert "not yet published" not in editor_client.get("/en/").content.decode()


@pytest.mark.parametrize("address", ["http://facebook.example.org/", "javascript:alert(1)"])
def test_a_channel_is_an_address_that_every_browser_opens(address):
    with pytest.raises(ValidationError, match="https://"):
        Frame(facebook_url=address).full_clean(exclude=["locale", "translation_key"])
