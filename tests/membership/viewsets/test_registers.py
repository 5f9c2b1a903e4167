"""Participants and signatories in the admin: found, drafted, looked at before they are public."""

from datetime import date

import pytest
from django.urls import reverse

from membership import register
from membership.models import Participant, PlaceOfHelp, Signatory
from tests.support.builders import make_participant

pytestmark = [pytest.mark.django_db, pytest.mark.both_engines]
VIEWS = "wagtailsnippets_membership_participant"


@pytest.fixture
def megara(pages, megara):
    make_participant(official_name="Gandia", country="ES", kind="region")
    return megara


def answers(participant, **changed):
    names = ("official_name", "name_en", "kind", "country", "source")
    return {name: getattr(participant, name) for name in names} | {"themes": []} | changed


def edit(client, participant, **changed):
    address = reverse(f"{VIEWS}:edit", args=[participant.pk])
    response = client.post(address, answers(participant, **changed))
    assert response.status_code == 302, response.context["form"].errors


def test_who_is_missing_from_the_map_is_listed(editor_client, megara):
    missing = make_participant()

    response = editor_client.get(reverse(f"{VIEWS}:list"), {"placed": "false"})

    listed = set(response.context["object_list"])
    assert (missing in listed, megara in listed) == (True, False)


@pytest.mark.parametrize("query", ["q=megara", "q=Μέγαρα", "country=GR", "kind=city"])
def test_a_participant_is_found_in_the_listing(editor_client, megara, query):
    html = editor_client.get(reverse(f"{VIEWS}:list") + f"?{query}").content.decode()

    assert "Μέγαρα" in html
    assert "Gandia" not in html


def test_the_listing_stands_in_the_order_of_names_accents_or_none(editor_client, megara):
    for name in ("Évreux", "Zadar", "Evora", "école"):
        make_participant(official_name=name)
    address = reverse(f"{VIEWS}:list")
    ordered = ["école", "Evora", "Évreux", "Gandia", "Μέγαρα", "Zadar"]

    for query in ("", "?ordering=folded", "?ordering=-folded"):
        table = editor_client.get(address + query).context["table"]
        backwards = query.endswith("-folded")
        names = [row.instance.official_name for row in table.rows]
        assert names == ordered[:: -1 if backwards else 1]
        assert table.columns["official_name"].sort_key == "folded"


def test_what_an_editor_renames_is_found_under_its_new_name_without_accents(editor_client, megara):
    edit(editor_client, megara, official_name="Évreux", **{"action-publish": "1"})

    html = editor_client.get(reverse(f"{VIEWS}:list") + "?q=evreux").content.decode()
    assert "Évreux" in html


def test_a_draft_waits_for_publication_and_stays_in_the_history(editor_client, megara):
    edit(editor_client, megara, head_name="Alex Example")

    assert Participant.objects.get(pk=megara.pk).head_name == ""
    assert "Alex Example" not in editor_client.get("/en/participants/megara/").content.decode()

    edit(editor_client, megara, head_name="Alex Example", **{"action-publish": "1"})
    assert Participant.objects.get(pk=megara.pk).number == 124
    assert "Alex Example" in editor_client.get("/en/participants/megara/").content.decode()
    history = editor_client.get(reverse(f"{VIEWS}:history", args=[megara.pk]))
    assert history.content.decode().count("revert") >= 1


def test_a_draft_is_previewed_as_the_public_page(editor_client, megara):
    address = reverse(f"{VIEWS}:preview_on_edit", args=[megara.pk])
    sent = editor_client.post(address, answers(megara, head_name="Alex Example"))
    assert sent.json()["is_valid"]

    html = editor_client.get(address).content.decode()
    assert "Alex Example" in html
    assert "Participant no. 124" in html
    assert "Μέγαρα" in html


def test_a_signatory_is_found_changed_and_its_history_kept(editor_client, pages):
    belsh = register.enter_signatory(authority="Belsh", country="AL")
    register.enter_signatory(authority="Lviv", country="UA")

    for query in ("q=bels", "country=AL"):
        html = editor_client.get(reverse("signatory:index") + f"?{query}").content.decode()
        assert "Belsh" in html
        assert "Lviv" not in html

    change = {"authority": "Belsh", "country": "AL", "precision": "day", "signed_on": "2018-06-01"}
    response = editor_client.post(reverse("signatory:edit", args=[belsh.pk]), change)
    assert response.status_code == 302
    assert Signatory.objects.get(pk=belsh.pk).signed_on == date(2018, 6, 1)
    assert editor_client.get(reverse("signatory:history", args=[belsh.pk])).status_code == 200


def test_editors_keep_the_list(editor_client):
    answers = {"country": "FR", "name": "Aide", "website": "aide.example", "telephone": "39 28"}
    editor_client.post(reverse("placeofhelp:add"), answers)

    assert PlaceOfHelp.objects.get().name == "Aide"
    listed = editor_client.get(reverse("placeofhelp:index") + "?country=FR")
    assert "Aide" in listed.content.decode()
