"""Months as words; the form's own tests are in ``membership/test_forms_days.py``."""

import pytest

from membership.forms.fields import months
from membership.forms.fields.days import languages_of_members

# What begins like a month, or has one in it, and is none.
EVERYDAY = """
    mayor mayors mayoral maybe mayhem Mayer Maier Meier Meissen meist mais maison main mains major
    majeur majority majuscule maire mairie maintien maintenant maya mayonnaise майка майор майстер
    marche marché marcher marched marches marching marchand marchio march-past mardi marge marine
    marin mari marie Marius Martin Martini Martinique Marcus Marcel Marseille marsh marshal
    martyr martial marron маршал Märchen marka Marko маршрут mars-bar
    jane Janet Janine janitor jante janitorial January-sale Januszewski jar
    fever fevered feverish fève fébrile febrility fièvre février2026 Feb29 februarius
    avrillon aprikose Aprilia aprilfool april-fool aprilscherz après
    juniper junior juniors junk junkie junta June-bug juillettiste juillet14 jusqu jurist
    Julie Juliette julien Julian julienne julyan juliet jull jully июньский
    augur augural augment augmenter Augsburg Augustin Augustine aoûtien aoûtat auguste augustly
    septuor septic septique septante septennat septième September11 sept-jours septembriste
    octopus octave octroi octet octogone Oktoberfest Oktav ottobrata
    novice novel novella novembriste Novembro10 novateur Novak
    decent decide décider décision décor décembriste decembrists December31 décembre2026 Dezibel
    Dezimal demain hier student studio studium étudiant energy energie energia eneas genial genou
    Lipsk listing listopadowy srpski kovač Kasimir Kasimpasa ocakbaşı mayıslar nisanur ekimoz
    NaN None null липа марш сентенция -1 -11 +3 1.5 1,5 11.0 3/4 13 00 0 --- .. ? May? (5
"""
PAIRS = [
    *("mai-juin", "May/June", "mei-juni", "Mai-Juni", "April/Mai", "avril-mai", "mai juin"),
    *("mars-avril", "marzo-maggio", "juli/august", "jan-feb", "dez-jan", "octobre-decembre"),
    *("may be", "sept jours", "May & June", "mai et juin", "maj, juni", "březen–duben", "mai–juin"),
]


@pytest.mark.parametrize("known", [(), ("de",), ("fr", "en"), ("tr",), ("pl",), ("ro",), ("et",)])
@pytest.mark.parametrize("own", ["en", "fr"])
def test_what_only_begins_like_a_month_is_none(own, known):
    read, asked = languages_of_members(), [*EVERYDAY.split(), *PAIRS]
    found = {each: months.meanings(each, [own], read, known) for each in asked}

    assert {each: taken for each, taken in found.items() if taken} == {}


@pytest.mark.parametrize(
    ("typed", "month"),
    [
        *(("ta’ Novembru", 11), ("d'octubre", 10), ("de març", 3), ("ნოემბრის", 11)),
        *(("septbre.", 9), ("sett.", 9), ("wrzes.", 9), ("Meán Fómhair", 9), ("лютому", 2)),
        *(("ianuarie", 1), ("novembra", 11), ("новембра", 11), ("Ιανουάρη", 1), ("spalį", 10)),
        *(("Mart'ta", 3), ("temmuzda", 7), ("decembrī", 12), ("júliusban", 7), ("maju", 5)),
    ],
)
def test_a_month_has_a_particle_a_point_or_the_ending_of_its_language(typed, month):
    assert months.meanings(typed, ["en", "fr"], languages_of_members()) == {month}


def test_a_word_without_its_marks_is_read_where_they_are_known():
    read = languages_of_members()
    assert months.meanings("sub", ["en"], read, ["tr"]) == {2}
    assert months.meanings("sub", ["en"], read) == set()
    assert months.meanings("mají", ["en"], read) == set()
    assert months.meanings("agustos", ["en"], read) == {8}
