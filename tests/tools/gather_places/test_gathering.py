"""The gazetteer is gathered from a file of GeoNames, the same bytes from the same file."""

import json
import zipfile

import pytest

from alliance_site.names import countries
from tools.gather_places.__main__ import main

pytestmark = pytest.mark.one_engine


def place(number, code, name, population=600, also=()):
    return {
        "geonameid": number,
        "countrycode": code,
        "name": name,
        "latitude": 40.126,
        "longitude": -3.0,
        "population": population,
        "alternatenames": list(also),
    }


@pytest.fixture
def gathered(tmp_path):
    """Return what is gathered from a place in each country and from more, by country."""

    def gather(*more):
        source, target = tmp_path / "cities.json", tmp_path / "gazetteer.zip"
        codes = [code for code, _name in countries.choices("en")]
        rows = [*(place(n, code, "Exampletown") for n, code in enumerate(codes)), *more]
        source.write_text(json.dumps({str(row["geonameid"]): row for row in rows}))
        main([str(source), "--to", str(target)])
        with zipfile.ZipFile(target) as file:
            return {name[:2]: file.read(name).decode() for name in file.namelist()}

    return gather


def test_a_place_is_a_line_with_the_keys_of_its_names(gathered):
    lines = gathered(place(900, "GR", "Véria", 700, ["Βέροια", "VER", "veria city", "Veroia"]))[
        "GR"
    ]
    assert lines.splitlines()[0] == "|veria|veroia|\tVéria\t40.13\t-3.00"


def test_the_larger_place_stands_first_and_a_hamlet_is_left_out(gathered):
    lines = gathered(
        place(900, "GR", "Second", 800),
        place(901, "GR", "First", 900),
        place(902, "GR", "Hamlet", 499),
    )["GR"]
    assert [line.split("\t")[1] for line in lines.splitlines()] == [
        "First",
        "Second",
        "Exampletown",
    ]


def test_names_in_scripts_that_nobody_writes_there_are_left_out(gathered):
    found = gathered(place(900, "ES", "Málaga", also=["Малага", "مالقة"]))
    assert "|malaga|\tMálaga" in found["ES"]


def test_places_elsewhere_are_left_out(gathered):
    assert "Toronto" not in "".join(gathered(place(900, "CA", "Toronto")).values())


def test_the_same_places_are_the_same_bytes(gathered, tmp_path):
    gathered()
    first = (tmp_path / "gazetteer.zip").read_bytes()
    gathered()
    assert (tmp_path / "gazetteer.zip").read_bytes() == first


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"1": {"countrycode": "GR"}}', '{"1": 1}'])
def test_another_file_is_refused_in_a_sentence(tmp_path, content):
    source = tmp_path / "cities.json"
    source.write_text(content)
    with pytest.raises(SystemExit) as refused:
        main([str(source), "--to", str(tmp_path / "gazetteer.zip")])
    assert str(source) in str(refused.value)
    assert not (tmp_path / "gazetteer.zip").exists()
