"""Open data: what programs read back is what the pages list, and names nobody."""

import csv
import json
from datetime import date
from io import StringIO

import pytest
from django.db import connection
from hypothesis import given
from hypothesis import strategies as st

from membership import register
from membership.models import InternalContact, OtherName, Participant, PopulationStatement
from membership.open_data import columns, formats
from tests.support.builders import make_participant

FILES = [
    f"/{language}/{name}"
    for language in ("en", "fr")
    for name in (
        *("participants.csv", "participants.json", "participants.geojson"),
        *("declaration/signatories.csv", "declaration/signatories.json"),
    )
]


@pytest.fixture
def megara(pages, megara):
    facts = {"themes": ["housing", "education"], "head_name": "Alex Mayorsname"}
    Participant.objects.filter(pk=megara.pk).update(**facts)
    return megara


def sent(client, address):
    response = client.get(address)
    assert response.status_code == 200
    assert response.streaming
    return response.getvalue().decode()


def rows(client, address="/en/participants.csv"):
    return list(csv.DictReader(StringIO(sent(client, address), newline="")))


def test_the_csv_holds_what_is_known_of_a_participant(client, megara):
    (row,) = rows(client)

    assert list(row) == list(columns.PARTICIPANT)
    assert row["uid"] == str(megara.uid)
    assert (row["number"], row["official_name"], row["name_en"]) == ("124", "Μέγαρα", "Megara")
    assert (row["country"], row["country_name"]) == ("GR", "Greece")
    assert (row["member_since"], row["periods"]) == ("2015-03", "2015-03/..")
    assert (row["latitude"], row["longitude"]) == ("38.00", "23.34")
    assert (row["themes"], row["founding"]) == ("housing; education", "no")
    assert row["url"] == "http://testserver/en/participants/megara/"


def test_the_json_holds_the_same_and_explains_its_columns(client, megara):
    found = json.loads(sent(client, "/fr/participants.json"))

    (row,) = found["participants"]
    assert (row["number"], row["latitude"], row["founding"]) == (124, 38.0, False)
    assert (row["country_name"], row["themes"]) == ("Grèce", ["housing", "education"])
    assert found["columns"].keys() == row.keys()
    assert (found["count"], found["language"]) == (1, "fr")
    assert found["licence"].startswith("https://creativecommons.org/")


def test_the_geojson_is_what_rfc_7946_asks_for(client, megara):
    make_participant(official_name="Nowhere on the map")
    found = json.loads(sent(client, "/en/participants.geojson"))

    assert (found["type"], len(found["features"])) == ("FeatureCollection", 2)
    # Members of other GeoJSON objects would make it two kinds at once (RFC 7946, 7.1).
    assert not {"coordinates", "geometries", "geometry", "properties"} & found.keys()
    assert [problem for each in found["features"] for problem in problems(each)] == []
    assert len({feature["id"] for feature in found["features"]}) == 2
    places = [feature["geometry"] for feature in found["features"] if feature["geometry"]]
    assert places == [{"type": "Point", "coordinates": [23.34, 38.0]}]


def problems(feature):
    """Yield what RFC 7946 forbids in a feature that lies at a point or nowhere."""
    if feature.keys() != {"type", "id", "geometry", "properties"} or feature["type"] != "Feature":
        yield feature.keys()
    if not isinstance(feature["id"], str) or not isinstance(feature["properties"], dict):
        yield feature["id"]
    if {"latitude", "longitude"} & feature["properties"].keys():
        yield "the place is named twice"
    geometry = feature["geometry"]
    if geometry is not None and (geometry.keys() != {"type", "coordinates"} or not lies(geometry)):
        yield geometry


def lies(geometry):
    longitude, latitude = geometry["coordinates"]
    numbers = all(type(each) in (int, float) for each in geometry["coordinates"])
    return geometry["type"] == "Point" and numbers and abs(longitude) <= 180 and abs(latitude) <= 90


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("", ["Gandia", "Aragón"]),
        ("?country=ES&kind=region", ["Aragón"]),
        ("?q=gan", ["Gandia"]),
        ("?theme=housing", ["Gandia"]),
        ("?signed=yes", ["Aragón"]),
        ("?former=yes", ["Tirana"]),
        ("?q=nowhere", []),
    ],
)
def test_a_file_has_the_filters_of_the_page(client, pages, query, names):
    make_participant(official_name="Gandia", country="ES", themes=["housing"])
    aragon = make_participant(official_name="Aragón", country="ES", kind="region")
    register.enter_signatory(authority="Aragón", country="ES", participant=aragon)
    register.leave(make_participant(official_name="Tirana", country="AL"), on=date(2018, 1, 31))

    found = [row["official_name"] for row in rows(client, f"/en/participants.csv{query}")]

    assert sorted(found) == sorted(names)


def test_a_former_participant_has_its_end_in_every_format(client, megara):
    register.leave(megara, on=date(2018, 1, 1), precision="year", reason="Left")
    (row,) = rows(client, "/en/participants.csv?former=yes")

    assert (row["member_until"], row["periods"]) == ("2018", "2015-03/2018")


def test_signatories_lead_to_the_participant_they_are(client, megara):
    register.enter_signatory(
        authority="Megara", country="GR", number=7, signed_on=date(2018, 4, 12), participant=megara
    )
    register.enter_signatory(authority="Prizren", country="XK")
    gone = register.enter_signatory(authority="Gone", country="FR")
    register.retract_signatory(gone, on=date(2020, 1, 1), by=None)

    signed, undated = rows(client, "/en/declaration/signatories.csv")
    assert (signed["number"], signed["signed_on"]) == ("7", "2018-04-12")
    assert (signed["participant_uid"], signed["participant_number"]) == (str(megara.uid), "124")
    assert (undated["number"], undated["signed_on"], undated["participant_uid"]) == ("", "", "")
    assert undated["country_name"] == "Kosovo*"
    assert "Resolution 1244" in undated["country_note"]
    narrowed = rows(client, "/en/declaration/signatories.csv?country=XK")
    assert [row["authority"] for row in narrowed] == ["Prizren"]


@pytest.mark.parametrize("address", FILES)
def test_no_file_names_a_person_or_counts_anybody(client, megara, address):
    secret = "Mayorsname"
    InternalContact.objects.create(
        participant=megara, name=f"Kim {secret}", email="kim@secret.example", language="en"
    )
    for subject in PopulationStatement.Subject.values:
        PopulationStatement.objects.create(
            participant=megara, subject=subject, low=48651, wording="Roma residents", source="x"
        )
    register.enter_signatory(
        authority="Megara", country="GR", person=f"Robin {secret}", function="First officer"
    )

    whole = sent(client, address)

    assert "Megara" in whole
    for marker in (secret, "secret.example", "48651", "Roma residents", "First officer"):
        assert marker not in whole
    assert not {"population", "person", "head", "contact"} & set(whole.split("\n")[0].split(","))


@pytest.mark.parametrize("address", FILES)
def test_a_file_may_be_kept_and_is_not_sent_twice(client, megara, address):
    first = client.get(address)
    assert first["Cache-Control"].startswith("public")
    assert 'rel="license"' in first["Link"]
    assert "attachment" in first["Content-Disposition"]

    again = client.get(address, headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304


def test_a_change_of_the_register_makes_a_new_file(
    client, megara, django_capture_on_commit_callbacks
):
    connection.run_on_commit.clear()  # what the builders did was committed long ago
    kept = client.get("/en/participants.json")["ETag"]
    with django_capture_on_commit_callbacks(execute=True):
        register.leave(megara, on=date(2018, 1, 1), by=None)

    assert client.get("/en/participants.json", headers={"If-None-Match": kept}).status_code == 200


def test_what_is_not_public_is_in_no_file(client, megara):
    register.retract(megara, by=None)

    assert rows(client) == []


def test_many_participants_cost_no_more_queries_than_few(
    client, pages, django_assert_max_num_queries
):
    for _ in range(30):
        OtherName.objects.create(participant=make_participant(), name="Elsewhere", kind="exonym")
    rows(client)

    with django_assert_max_num_queries(8):
        assert len(rows(client)) == 30


@pytest.mark.parametrize("text", ["=1+1", "+33", "-1", "@x", "\t=1", " =1", "＝1", "'=1", "''+2"])
def test_no_cell_is_taken_for_a_formula(text):
    assert formats.cell(text) == f"'{text}"


@pytest.mark.parametrize("value", [None, "Sant’Agata", "L'Aquila", "'s-Hertogenbosch", -3, ""])
def test_what_is_no_formula_stays_as_it_is(value):
    assert formats.cell(value) == ("" if value is None else value)


@given(st.text())
def test_a_cell_can_be_read_back(text):
    assert formats.plain(formats.cell(text)) == text


def test_the_pages_lead_to_their_files_with_the_filter(client, megara):
    html = client.get("/en/participants/?country=GR").content.decode()
    assert 'href="/en/participants.geojson?country=GR"' in html

    register.enter_signatory(authority="Megara", country="GR")
    html = client.get("/fr/declaration/").content.decode()
    assert 'href="/fr/declaration/signatories.csv"' in html
