from datetime import date

import pytest
from django.utils.translation import override

from alliance_site.names import countries
from alliance_site.names.countries import COUNTRIES


def test_authorities_of_the_46_member_states_and_of_kosovo_may_join_and_of_no_other_place():
    may_join = {code for code, _name in countries.choices("en")}

    assert len(may_join - {"XK"}) == 46
    assert {"XK", "UA", "TR", "GB"} < may_join
    assert not may_join & {"BY", "RU", "VA", "IL"}
    assert may_join < dict(countries.choices("en", may_join=False)).keys()


@pytest.mark.parametrize(
    ("code", "english", "french"),
    [
        ("MK", "North Macedonia", "Macédoine du Nord"),
        ("TR", "Türkiye", "Türkiye"),
        ("XK", "Kosovo*", "Kosovo*"),
        ("GB", "United Kingdom", "Royaume-Uni"),
        ("MD", "Republic of Moldova", "République de Moldova"),
        ("CZ", "Czechia", "Tchéquie"),
        ("BA", "Bosnia and Herzegovina", "Bosnie-Herzégovine"),
    ],
)
def test_a_country_has_the_councils_short_name_in_each_language(code, english, french):
    assert (countries.name(code, "en"), countries.name(code, "fr")) == (english, french)


@pytest.mark.parametrize(
    ("code", "last_day", "former", "next_name"),
    [
        ("MK", date(2019, 2, 11), "the former Yugoslav Republic of Macedonia", "North Macedonia"),
        ("TR", date(2022, 5, 31), "Turkey", "Türkiye"),
        ("CZ", date(2016, 7, 4), "Czech Republic", "Czechia"),
    ],
)
def test_a_country_is_named_as_it_was_on_the_day(code, last_day, former, next_name):
    assert countries.name(code, "en", on=last_day) == former
    assert countries.name(code, "en", on=date(2023, 1, 1)) == next_name
    assert countries.name(code, "en") == next_name


def test_every_name_has_its_own_country_whatever_the_day():
    for language in ("en", "fr"):
        names = [country.name(language) for country in COUNTRIES.values()]
        assert len(set(names)) == len(names)


def test_the_reader_s_language_is_the_default():
    with override("fr"):
        assert countries.name("DE") == "Allemagne"
        assert dict(countries.as_choices())["SE"] == "Suède"
    with override("en-gb"):
        assert countries.name("DE") == "Germany"
    with override(None):
        assert countries.name("DE") == "Germany"


def test_kosovo_never_stands_without_its_asterisk_and_its_sentence():
    assert countries.name("XK").endswith("*")
    assert countries.footnote("XK", "en") == (
        "All reference to Kosovo, whether to the territory, institutions or population, shall be "
        "understood in full compliance with United Nations Security Council Resolution 1244 and "
        "without prejudice to the status of Kosovo."
    )
    assert "Résolution 1244" in countries.footnote("XK", "fr")
    assert not countries.counts_as_country("XK")
    assert countries.counts_as_country("MK")


def test_no_other_place_has_a_footnote():
    assert [code for code in COUNTRIES if countries.footnote(code)] == ["XK"]
    assert countries.footnote("??") == ""


def test_lists_follow_the_alphabet_of_the_reader():
    english = [code for code, _name in countries.choices("en")]
    french = [code for code, _name in countries.choices("fr")]

    assert english[:3] == ["AL", "AD", "AM"]
    assert french[:3] == ["AL", "DE", "AD"]
    assert english[-4:] == ["CH", "TR", "UA", "GB"]
    assert french.index("ES") == french.index("EE") - 1


def test_people_find_a_country_by_its_former_and_common_names():
    assert {"Slovakia", "Slovaquie", "Slovak Republic"} <= set(countries.search_names("SK"))
    assert "Turquie" in countries.search_names("TR")


def test_an_unknown_code_is_shown_as_it_is_and_counts_for_nothing():
    assert countries.name("ZZ") == "ZZ"
    assert not countries.counts_as_country("ZZ")
