import pytest
from hypothesis import given
from hypothesis import strategies as st

from alliance_site.names.places import SAME_PLACE, Place, Reason, compare, strip_designation
from tests.alliance_site.names.place_pairs import MISSED, PAIRS

SPELLING, REGION = Reason.OTHER_SPELLING, Reason.REGION


def reason(one, other, country="", **more):
    match = compare(Place((one,), country, **more), Place((other,), country))
    return match and match.reason


@pytest.mark.parametrize(("one", "other", "country", "expected"), PAIRS)
def test_well_chosen_pairs_are_told_apart_or_brought_together(one, other, country, expected):
    assert reason(one, other, country) == expected


@pytest.mark.parametrize(("one", "other", "country", "expected"), PAIRS)
def test_it_does_not_matter_which_name_comes_first(one, other, country, expected):
    assert reason(other, one, country) == expected


def test_hardly_any_pair_is_judged_wrongly(capsys):
    pairs = [*PAIRS, *((*pair, SPELLING) for pair in MISSED)]
    truth = [expected in SAME_PLACE for *_names, expected in pairs]
    found = [reason(one, other, country) in SAME_PLACE for one, other, country, _ in pairs]

    hits = sum(a and b for a, b in zip(truth, found, strict=True))
    precision, recall = hits / sum(found), hits / sum(truth)

    with capsys.disabled():
        print(f"\n{len(pairs)} pairs of places: precision {precision:.2f}, recall {recall:.2f}")
    assert len(pairs) >= 60
    assert precision >= 0.98
    assert recall >= 0.9


def test_any_known_name_of_a_place_will_do():
    here = Place(("Exampletown", "Példaváros"), "HU")
    assert compare(here, Place(("Peldavaros",), "HU")).reason == SPELLING


@given(st.text(min_size=1), st.sampled_from(["", "AL", "GR"]))
def test_any_text_can_be_compared_and_is_itself(text, country):
    assert reason(text, text, country) in {Reason.SAME_NAME, None}
    assert reason(f"Adal {text}", f"Adal {text}", country) == Reason.SAME_NAME


def test_places_in_two_countries_are_two_places():
    assert compare(Place(("Vilar",), "PT"), Place(("Vilar",), "ES")) is None
    assert compare(Place(("Vilar",), "PT"), Place(("Vilar",))).reason == Reason.SAME_NAME


def test_the_kind_on_the_form_tells_a_region_from_its_city():
    assert reason("Madrid", "Madrid", "ES", kind="region") == REGION
    assert reason("Madrid", "Madrid", "ES", kind="city") == Reason.SAME_NAME


def test_one_website_is_a_reason_unless_many_share_it():
    def website(one, other):
        match = compare(Place(("Adal",), website=one), Place(("Berg",), website=other))
        return match and match.reason

    assert website("https://www.adal.example/en/", "adal.example") == Reason.SAME_WEBSITE
    assert website("https://adal.example", "https://berg.example") is None
    assert website("https://facebook.com/adal", "https://www.facebook.com/berg") is None
    assert website("http://[", "http://[") is None


def test_the_strongest_reason_is_given():
    here = Place(("Adal",), website="https://adal.example")
    assert compare(here, here).reason == Reason.SAME_NAME


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("City of Sampleborough", "Sampleborough", "city"),
        ("Commune d’Exempleville", "Exempleville", "municipality"),
        ("Comune dell’Aquila", "Aquila", "municipality"),
        ("Općina Primjerovo", "Primjerovo", "municipality"),
        ("Δήμος Μεγαρέων", "Μεγαρέων", "municipality"),
        ("Město Příkladov", "Příkladov", "city"),
        ("Malmö kommun", "Malmö", "municipality"),
        ("Comunidad de Madrid", "Madrid", "region"),
        ("Département du Val-de-Marne", "Val-de-Marne", "department"),
        ("Città metropolitana di Firenze", "Firenze", "metropolitan_city"),
        ("Sampleborough", "Sampleborough", ""),
        ("Grad", "Grad", ""),
        ("District 5", "District 5", ""),
        ("", "", ""),
    ],
)
def test_the_words_beside_a_name_tell_the_kind_and_go(text, name, kind):
    assert strip_designation(text) == (name, kind)
