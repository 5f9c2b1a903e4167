"""A cell is read as what it stands for, however it is written, or refused in a sentence."""

from decimal import Decimal

import pytest

from membership.models import Participant
from membership.open_data.importing import cells
from membership.process.errors import RegisterError
from tests.membership.open_data.importing.command_runs import results
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db
HEAD = "official_name,country,kind,periods,website,source"
ROW = "Gandia,ES,city,2015/..,,A decision"


def test_a_tab_is_a_space_and_a_website_gets_its_scheme(load):
    load(f'{HEAD}\n"Cluj\tNapoca",RO,city,2015/..,www.cluj.example,A\tdecision\n')
    cluj = Participant.objects.get()

    assert (cluj.official_name, cluj.website) == ("Cluj Napoca", "https://www.cluj.example")
    assert cluj.source == "A decision"


def test_a_number_in_groups_is_read_and_places_on_the_map_stay_as_they_are(load):
    load(f'{HEAD},number,latitude,longitude\n{ROW},"1,200",38.97,"-0,18"\n')
    gandia = Participant.objects.get()

    assert (gandia.number, str(gandia.latitude), str(gandia.longitude)) == (1200, "38.97", "-0.18")


@pytest.mark.parametrize("written", [str.upper, "{{{}}}".format, "urn:uuid:{}".format])
def test_a_uid_is_the_same_however_it_is_written(load, written):
    gandia = make_participant(official_name="Gandia", country="ES")

    report = load(f"uid,name_fr\n{written(str(gandia.uid))},Gandie\n")

    assert results(report) == ["~"], report
    assert report[0].endswith(": name_fr")


@pytest.mark.parametrize(
    ("read", "text", "value"),
    [
        (cells.degrees, "38,5", Decimal("38.5")),
        (cells.degrees, "", None),
        (cells.truth, "YES", True),
        (cells.truth, "", False),
        (cells.keys, "housing; education;", ["housing", "education"]),
        (cells.exact_day, "", None),
        (cells.whole_number, "1 200", 1200),
    ],
)
def test_what_is_meant_is_read(read, text, value):
    assert read(text) == value


@pytest.mark.parametrize(
    ("read", "text", "words"),
    [
        (cells.degrees, "north", "is not a number"),
        (cells.truth, "perhaps", "neither yes nor no"),
        (cells.exact_day, "2015-06", "year, month and day"),
        (cells.known_day, "June 2015", "is not a date"),
        (cells.identifier, "7", "is not a uid"),
        (cells.whole_number, "12.5", "several ways"),
    ],
)
def test_what_means_nothing_is_refused_with_its_text(read, text, words):
    with pytest.raises(RegisterError, match=words) as refusal:
        read(text)

    assert text in str(refusal.value)
