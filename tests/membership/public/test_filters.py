"""Whom the directory finds: by any name, in whatever spelling, and by what was chosen."""

import re
from pathlib import Path

import pytest
from django.utils import timezone

from membership.models import OtherName
from membership.public import directory
from membership.public.filters import Filters
from tests.membership.public.listings import names, shown
from tests.support.builders import make_participant
from tests.support.sources import text

pytestmark = pytest.mark.django_db
FILTERS = set(Filters.__dataclass_fields__)


@pytest.mark.parametrize(
    "q", ["megara", "Μέγαρα", "ΜΕΓΑΡΑ", "mega", "Mégare", "greece", "Grèce", "megara greece"]
)
def test_a_participant_is_found_by_any_spelling(client, pages, q):
    megara = make_participant(official_name="Μέγαρα", name_en="Megara", country="GR")
    OtherName.objects.create(participant=megara, name="Mégare", kind="exonym")
    make_participant(official_name="Gandia", country="ES")

    assert names(shown(client, f"?q={q}")) == ["Megara"]


@pytest.mark.parametrize(
    ("official_name", "country", "questions"),
    [
        ("Sfântu Gheorghe", "RO", ["Sfîntu", "sfintu gheorghe", "Sepsiszentgyörgy"]),
        ("Pamplona-Iruña", "ES", ["Iruña", "pampelune", "Pamplona"]),
        ("Le Havre", "FR", ["Ville du Havre", "havre"]),
        ("Sankt Pölten", "AT", ["St. Pölten", "st poelten", "Stadt Sankt Pölten"]),
        ("L\u02bcAquila", "IT", ["L'Aquila", "Comune dell’Aquila", "laquila"]),
        ("Mann\xadheim", "DE", ["Mannheim", "Mann\u200bheim"]),
    ],
)
def test_a_participant_is_found_as_others_write_it(
    client, pages, official_name, country, questions
):
    make_participant(official_name=official_name, name_en="", country=country)

    for question in questions:
        assert len(names(shown(client, f"?q={question}"))) == 1, question


@pytest.mark.parametrize("q", ["%00", "%", "'", "x" * 500, "%F0%9F%92%A0", "\\"])
def test_any_question_gets_an_answer(client, pages, q):
    make_participant()

    assert client.get(f"/en/participants/?q={q}&country={q}&kind={q}&theme={q}").status_code == 200


def test_the_old_name_of_a_country_finds_its_participants(client, pages):
    make_participant(official_name="Bursa", country="TR")
    found = client.get("/en/participants/?q=turkey").context_data["found"]

    assert found == 1


@pytest.mark.parametrize("name", sorted(FILTERS - {"q"}))
def test_a_value_that_a_filter_does_not_know_is_refused_by_its_name(name):
    (sentence,) = Filters.read({name: "nonsense", "q": "nonsense"}).refusals()

    assert "nonsense" in sentence


@pytest.mark.parametrize("name", sorted(FILTERS - {"former"}))  # which asks for another list
def test_each_filter_keeps_something_out(name):
    make_participant()
    entries = directory.entries(timezone.localdate(), "en")

    found, near = Filters(**{name: "yes"}).apply(entries)

    assert entries
    assert (found, near[name]) == ([], list(entries))


def test_programs_read_of_each_filter_and_of_no_other():
    _before, said = text(Path("docs/open-data.md")).split("Filters are those of the directory:")

    assert set(re.findall(r"`\?(\w+)=", said.split("Signatories")[0])) == FILTERS


def test_only_what_is_set_stands_in_the_address_of_the_next_page():
    filters = Filters.read({"q": " Megara ", "country": "", "kind": "city", "page": "2"})

    assert filters.query == "q=Megara&kind=city"
    assert filters.active
    assert not Filters.read({"page": "2"}).active
