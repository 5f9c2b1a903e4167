"""Where places lie: found in their country under any name, and never guessed."""

import zipfile
from decimal import Decimal

import pytest

from alliance_site.names import countries
from alliance_site.names.gazetteer import FILE, look_up

pytestmark = pytest.mark.one_engine

KNOWN = (
    ("GR", "Μέγαρα", "Mégara"),
    ("GR", "Megara", "Mégara"),
    ("GR", "Δήμος Μεγαρέων", "Mégara"),
    ("SI", "Občina Radenci", "Radenci"),
    ("FI", "Jyväskylä", "Jyväskylä"),
    ("ES", "Ayuntamiento de Málaga", "Málaga"),
    ("ES", "Vitoria-Gasteiz", "Gasteiz / Vitoria"),
    ("AL", "Bashkia Korçë", "Korçë"),
    ("AL", "Korça", "Korçë"),
    ("RO", "Kolozsvár", "Cluj-Napoca"),
    ("RO", "Municipiul Cluj-Napoca", "Cluj-Napoca"),
    ("RO", "Tîrgu-Mureș", "Târgu Mureş"),
    ("XK", "Приштина", "Pristina"),
    ("XK", "Prishtina", "Pristina"),
    ("HU", "Fünfkirchen", "Pécs"),
    ("DE", "Koeln", "Köln"),
    ("DE", "Stadt Mannheim", "Mannheim"),
    ("IT", "Comune di Reggio Calabria", "Reggio Calabria"),
    ("BE", "Liège", "Liège"),
    ("CH", "Bienne", "Biel/Bienne"),
    ("BG", "Община Кюстендил", "Kyustendil"),
    ("MK", "Шуто Оризари", "Šuto Orizare"),
    ("RS", "Град Ниш", "Niš"),
    ("UA", "Ужгород", "Uzhhorod"),
    ("TR", "İzmir", "İzmir"),
    ("GB", "Sheffield City Council", "Sheffield"),
    ("PL", "Cracow", "Kraków"),
    ("SE", "Malmö stad", "Malmö"),
    ("AM", "Գյումրի", "Gyumri"),
    ("GE", "ქუთაისი", "Kutaisi"),
    ("CY", "Λευκωσία", "Nicosia"),
    ("SK", "Jelšava", "Jelšava"),
)


@pytest.mark.parametrize(("country", "name", "found"), KNOWN)
def test_a_place_is_found_under_the_names_people_use(country, name, found):
    assert look_up((name,), country).name == found


def test_a_place_lies_where_geonames_has_it_with_two_decimals():
    found = look_up(("Megara",), "GR")
    assert (found.latitude, found.longitude) == (Decimal("37.99"), Decimal("23.34"))


def test_a_town_is_not_its_namesake_in_another_country():
    town, hamlet = look_up(("Košice",), "SK"), look_up(("Košice",), "CZ")
    assert (town.latitude, hamlet.latitude) == (Decimal("48.71"), Decimal("49.33"))


@pytest.mark.parametrize(
    ("name", "country", "is_only_one"),
    [
        ("Radenci", "SI", True),
        ("Comune di San Giovanni", "IT", False),
        ("Comune di San Giovanni la Punta", "IT", True),
        ("Frankfurt", "DE", False),
        ("Frankfurt am Main", "DE", True),
        ("Halle", "DE", False),
        ("Halle (Saale)", "DE", True),
        ("Saint-Denis-en-Val", "FR", True),
    ],
)
def test_where_several_places_have_a_name_as_much_it_is_said(name, country, is_only_one):
    assert look_up((name,), country).is_only_one == is_only_one


def test_the_first_name_that_is_known_decides():
    assert look_up(("Exampletown", "Megara", "Athens"), "GR").name == "Mégara"


@pytest.mark.parametrize("name", ["", " ", "|", "\n", "Exampletown", "Praha 5", ".*", "LICENCE"])
def test_what_nobody_knows_is_not_guessed(name):
    assert look_up((name,), "CZ") is None


def test_a_country_without_places_has_none():
    assert look_up(("Megara",), "") is None
    assert look_up(("Toronto",), "CA") is None


def test_the_file_has_places_of_every_member_state_and_says_whose_they_are():
    with zipfile.ZipFile(FILE) as file:
        assert b"CC BY 4.0" in file.read("LICENCE.txt")
        assert all(file.read(f"{code}.txt").count(b"\n") for code, _name in countries.choices("en"))
