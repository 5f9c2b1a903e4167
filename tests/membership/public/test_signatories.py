"""The page of the Declaration lists who signed."""

from datetime import date

import pytest

from tests.support.builders import make_participant, make_signatory

pytestmark = pytest.mark.django_db


def shown(client, query="", language="en"):
    return client.get(f"/{language}/declaration/{query}").context_data


def test_signatories_stand_by_country_in_the_readers_language(client, pages):
    make_signatory("Villa", "AT")
    make_signatory("Beta", "DE")
    make_signatory("Alpha", "DE")

    assert [r.authority for r in shown(client)["signatories"]] == ["Villa", "Alpha", "Beta"]
    french = [row.authority for row in shown(client, language="fr")["signatories"]]
    assert french == ["Alpha", "Beta", "Villa"]


def test_a_signature_without_a_day_says_so(client, pages):
    make_signatory(signed_on=date(2018, 5, 1))
    make_signatory("Beispiel", "AT", signed_on=date(2018, 12, 31), precision="year")
    make_signatory("Exemplești", "RO")

    signed = [row.signed for row in shown(client)["signatories"]]
    assert signed == ["2018", "1 May 2018", "year not recorded"]


def test_the_table_says_who_signed_on_which_occasion(client, pages):
    make_signatory(person="Robin Example", function="mayor", occasion="Congress session")

    html = client.get("/en/declaration/").content.decode()
    assert "Robin Example, mayor" in html
    assert "Congress session" in html


def test_a_country_renamed_since_is_one_country_and_was_called_otherwise(client, pages):
    make_signatory("Before", "TR", signed_on=date(2022, 5, 31))
    make_signatory("Since", "TR", signed_on=date(2022, 6, 1))

    context = shown(client, "?country=TR")
    names = [(row.country, row.country_then) for row in context["signatories"]]
    assert names == [("Türkiye", "Turkey"), ("Türkiye", "")]
    assert [choice["count"] for choice in context["countries"]] == [2]
    assert "Turkey at the time" in client.get("/en/declaration/").content.decode()


def test_kosovo_never_stands_in_the_table_without_its_sentence(client, pages):
    make_signatory("Prizren", "XK")
    assert "Resolution 1244" in client.get("/en/declaration/").content.decode()


def test_the_table_can_be_narrowed_to_a_country(client, pages):
    make_signatory()
    make_signatory("Exemplești", "RO")

    context = shown(client, "?country=RO")

    assert [row.authority for row in context["signatories"]] == ["Exemplești"]
    assert [(c["label"], c["count"]) for c in context["countries"]] == [
        ("Greece", 1),
        ("Romania", 1),
    ]
    assert not shown(client, "?country=zz%00")["signatories"]


def test_a_long_table_has_pages(client, pages):
    for number in range(51):
        make_signatory(f"Town {number:02}")

    assert len(shown(client)["signatories"]) == 50
    assert [row.authority for row in shown(client, "?page=2")["signatories"]] == ["Town 50"]


def test_who_withdrew_is_not_listed(client, pages):
    make_signatory(withdrawn_on=date(2020, 1, 1))

    context = shown(client)
    assert (context["signatories"], context["countries"]) == ([], [])


def test_a_signatory_that_takes_part_leads_to_its_entry(client, pages):
    make_signatory(participant=make_participant(official_name="Paradeigma", slug="paradeigma"))

    assert 'href="/en/participants/paradeigma/"' in client.get("/en/declaration/").content.decode()
