"""Editors change the frame of the pages and the old addresses in the admin."""

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from alliance_site.models import Frame, LegacyAddress
from membership.process.permissions import EDITORS, REVIEWERS
from tests.support.builders import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("framed_pages")]


def place(name, *arguments):
    return reverse(f"wagtailsnippets_alliance_site_frame:{name}", args=arguments)


def test_the_menu_leads_editors_to_frame_and_old_addresses(editor_client):
    html = editor_client.get("/admin/").content.decode()

    assert place("list") in html
    assert reverse("old-addresses:index") in html


def test_reviewers_change_neither(client):
    client.force_login(make_user(REVIEWERS))
    frame = Frame.objects.first()

    assert client.get(place("edit", frame.pk)).status_code == 302
    assert client.get(reverse("old-addresses:add")).status_code == 302


def test_the_frame_is_listed_and_edited_in_each_language(editor_client):
    assert editor_client.get(place("list")).status_code == 200
    for frame in Frame.objects.all():
        assert editor_client.get(place("edit", frame.pk)).status_code == 200


def test_an_old_address_is_led_to_a_page(editor_client, client, framed_pages):
    answers = {"language": "en", "number": "77", "page": framed_pages["en", "about"].pk}

    response = editor_client.post(reverse("old-addresses:add"), answers)

    assert response.status_code == 302
    assert client.get("/en/page/77-x").headers["Location"] == "/en/about/"


def test_an_old_address_may_be_said_to_be_gone(editor_client, client):
    editor_client.post(
        reverse("old-addresses:add"), {"language": "fr", "number": "78", "gone": "on"}
    )

    assert client.get("/fr/page/78").status_code == 410


@pytest.mark.parametrize(
    "answers",
    [
        {"language": "en", "number": "77"},
        {"language": "de", "number": "77", "gone": "on"},
        {"language": "en", "number": "x", "gone": "on"},
    ],
)
def test_an_old_address_that_leads_nowhere_is_refused_with_a_reason(editor_client, answers):
    response = editor_client.post(reverse("old-addresses:add"), answers)

    assert response.status_code == 200
    assert "constraint" not in response.content.decode().lower()
    assert not LegacyAddress.objects.exists()


def test_old_addresses_are_listed_and_found(editor_client, framed_pages):
    LegacyAddress.objects.create(language="en", number=77, page=framed_pages["en", "about"])

    html = editor_client.get(reverse("old-addresses:index"), {"q": "77"}).content.decode()

    assert "/en/page/77" in html


@pytest.mark.parametrize(
    ("listing", "asked", "said"),
    [
        ("missed-addresses", "", "Rien à afficher : anciennes adresses sans suite."),
        ("old-addresses", "", "Rien à afficher : anciennes adresses."),
        ("old-addresses", "zzz", "Aucun résultat pour cette recherche : anciennes adresses."),
    ],
)
def test_an_empty_list_is_called_so_in_french(client, listing, asked, said):
    user = make_user(EDITORS)
    UserProfile.objects.create(user=user, preferred_language="fr")
    client.force_login(user)

    page = client.get(reverse(f"{listing}:index"), {"q": asked} if asked else {}).content.decode()

    assert said in page.replace("\N{NO-BREAK SPACE}", " ")
