"""Editors keep the list of those who help now."""

import pytest
from django.urls import reverse

from membership.models import PlaceOfHelp

pytestmark = pytest.mark.django_db


def test_editors_keep_the_list(editor_client):
    answers = {"country": "FR", "name": "Aide", "website": "aide.example", "telephone": "39 28"}
    editor_client.post(reverse("placeofhelp:add"), answers)

    assert PlaceOfHelp.objects.get().name == "Aide"
    listed = editor_client.get(reverse("placeofhelp:index") + "?country=FR")
    assert "Aide" in listed.content.decode()
