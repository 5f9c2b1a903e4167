"""A day in three boxes; the month may be a word."""

from datetime import date
from urllib.parse import urlencode

import pytest
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import translation

from alliance_site.names.spelling import fold
from membership.forms.contact import WRITTEN
from membership.forms.fields.days import DayField, languages_spoken
from membership.forms.fields.month_names import spelled
from membership.forms.join.letter import LetterForm
from membership.forms.sign import SignatureForm
from tests.support.builders import make_application

# Words that are one month here and another there; most are cut short.
TWO = ["listopad", "Listopada", "listopadu", "list", "lip", "lis", "srp", "jui"]
FIELD = DayField(shape="Enter the day, like 24 11 2026", ask="Enter it")


def refusal(*parts):
    with pytest.raises(ValidationError) as refused:
        FIELD.clean(parts)
    (message,) = refused.value.messages
    return message


@pytest.mark.parametrize(
    ("month", "number"),
    [
        *(("3", 3), ("03", 3), ("March", 3), ("Mar.", 3), ("MARS", 3), ("mar", 3), ("märz", 3)),
        *(("sept.", 9), ("Sept", 9), ("août", 8), ("AOUT", 8), ("fevrier", 2), ("févr.", 2)),
        *(("Μαρτίου", 3), ("март", 3), ("brezna", 3), ("heinäkuu", 7), ("XI", 11), ("mai", 5)),
        *(
            ("\u200bMarch\t", 3),
            ("déc.", 12),
            ("Juni", 6),
            ("marzo", 3),
            ("листопада", 11),
            ("ЛИСТОПАД", 11),
            ("októbra", 10),
        ),
    ],
)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_a_month_is_a_number_or_a_word_in_any_language(month, number, language):
    with translation.override(language):
        assert FIELD.clean(["1", month, "2026"]) == date(2026, number, 1)


@pytest.mark.parametrize("month", ["x", "X", "Quintember", "13", "0", "ma", "3.5", "-"])
def test_a_month_that_is_none_is_asked_about(month):
    assert refusal("1", month, "2026") == (
        f"“{month}” is not a month that we know. Enter the day, like 24 11 2026"
    )


@pytest.mark.parametrize("month", TWO)
def test_a_month_that_could_be_two_is_asked_about(month):
    assert refusal("1", month, "2026") == (
        f"“{month}” can mean more than one month. Enter the day, like 24 11 2026"
    )


@pytest.mark.parametrize(
    ("language", "month", "number"),
    [
        *(("hr", "listopad", 10), ("hr", "listopada", 10), ("hr", "Listopadu", 10)),
        *(("hr", "lip.", 6), ("hr", "lis", 10), ("hr", "srp", 7), ("hr", "stud", 11)),
        *(("pl", "listopad", 11), ("pl", "LISTOPADA", 11), ("pl", "listopadzie", 11)),
        *(("pl", "lip", 7), ("pl", "lis.", 11), ("pl", "październiku", 10)),
        *(("cs", "listopadu", 11), ("cs", "lis", 11), ("cs", "srp", 8), ("cs", "srpnu", 8)),
        *(("uk", "листопаді", 11), ("fi", "November", 11), ("sk", "jui", None)),
    ],
)
def test_a_month_is_read_in_the_language_that_was_chosen(language, month, number):
    spoken = DayField(shape="Enter the day, like 24 11 2026", ask="Enter it")
    spoken.spoken = languages_spoken(language, "")
    if number:
        assert spoken.clean(["1", month, "2026"]) == date(2026, number, 1)
        return
    with pytest.raises(ValidationError, match="more than one month"):
        spoken.clean(["1", month, "2026"])


@pytest.mark.parametrize(
    ("form", "answers", "number"),
    [
        (LetterForm, {"text_language": "pl"}, 11),
        (LetterForm, {"text_language": "hr"}, 10),
        (LetterForm, {"text_language": "x" * 99}, None),
        (SignatureForm, {"country": "CZ"}, 11),
        (SignatureForm, {"country": "HR"}, 10),
        (SignatureForm, {"country": "BA"}, 10),
        (SignatureForm, {"country": "FR"}, None),
        (SignatureForm, {"country": "other"}, None),
    ],
)
def test_what_is_chosen_beside_the_day_tells_its_language(form, answers, number):
    name = "decided_on" if form is LetterForm else "signed_on"
    day = {f"{name}_day": "1", f"{name}_month": "listopad", f"{name}_year": "2024"}
    judged = form(QueryDict(urlencode(answers | day)))

    if number:
        assert judged.is_valid() or name not in judged.errors
        assert judged.cleaned_data[name] == date(2024, number, 1)
    else:
        assert "more than one month" in judged.errors[name][0]


@pytest.mark.django_db
def test_the_country_of_an_earlier_page_tells_the_language():
    day = {"decided_on_day": "1", "decided_on_month": "listopada", "decided_on_year": "2024"}
    form = LetterForm(QueryDict(urlencode(day)), draft=make_application(country="PL"))

    assert form.fields["decided_on"].clean(["1", "listopada", "2024"]) == date(2024, 11, 1)


@pytest.mark.parametrize("language", sorted(WRITTEN.keys() - {"rom"}))
def test_each_language_of_the_form_has_its_months_in_every_case(language):
    known = spelled(language)
    spoken = DayField(shape="Enter it", ask="Enter it")
    for usage in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            for number, name in known[usage][width].items():
                spoken.spoken = (language,)
                assert spoken.clean(["1", name, "2026"]).month == number, (language, name)
                spoken.spoken = ()
                if fold(name).strip(".") not in map(str.lower, TWO):
                    assert spoken.clean(["1", name, "2026"]).month == number, (language, name)


@pytest.mark.parametrize(
    ("month", "number"),
    [
        *(("marraskuussa", 11), ("kesäkuun", 6), ("novemberben", 11)),
        *(("Kasım’da", 11), ("novembril", 11), ("lapkritį", 11), ("novembrī", 11)),
        *(("ноябре", 11), ("декември", 12), ("studenog", 11), ("maju", 5), ("lipcu", 7)),
        *(("kwietniu", 4), ("červenci", 7), ("červnu", 6), ("dubnu", 4), ("Jänner", 1)),
        *(("setiembre", 9), ("Νοέμβρη", 11), ("ნოემბერს", 11), ("նոյեմբերին", 11)),
    ],
)
def test_a_month_may_stand_in_another_case(month, number):
    assert FIELD.clean(["1", month, "2026"]) == date(2026, number, 1)


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (1, "stycznia января Γενάρης Γενάρη tammik. janarit urtarrila xaneiro Eanáir gennaio"),
        (2, "Feber FEBER Φλεβάρη shk. shkurtit ŞUBAT лютого helmikuuta veljače Feabhra"),
        (3, "Mrz. Mrz maalisk ožujka března martxoaren márciusban марта njukčamánnu"),
        (4, "d’abril travnja dubna kwietnia prillit huhtikuuta balandžio квітні apirila"),
        (5, "мае Μαΐου matg maiatza gegužės květnu травня MAYIS Bealtaine"),
        (6, "giu. giu xuño czerwca lipnja června червня qershorit HAZİRAN ekaina"),
        (7, "xullo lipca srpnja července липня korrikut temmuz’da Iúil uztaila Ιούλη"),
        (8, "kolovoza sierpnia srpna серпня gushtit elokuuta abuztua Lúnasa rugpjūčio"),
        (9, "sett. Sett rujna września září вересня shtatorit EYLÜL iraila syyskuuta"),
        (10, "oktombro Hydref října жовтня tetorit EKİM golggotmánnu spalio urria"),
        (11, "noi. KASIM листопада studenoga nëntorit azaroa marraskuuta lapkričio"),
        (12, "abendua Nollaig prosinca grudnia грудня dhjetorit ARALIK декабря gruodžio"),
    ],
)
def test_a_month_is_known_as_people_write_it_in_the_countries_of_members(number, words):
    for word in words.split():
        assert FIELD.clean(["1", word, "2026"]) == date(2026, number, 1), word


@pytest.mark.parametrize("day", ["24", "24.", "24th", "24 th"])
def test_a_day_may_be_an_ordinal(day):
    assert FIELD.clean([day, "11", "2026"]) == date(2026, 11, 24)


def test_a_year_of_two_digits_is_asked_about():
    assert refusal("24", "11", "26") == (
        "“26” can be a year in more than one century. Enter the day, like 24 11 2026"
    )


def test_a_day_that_the_month_does_not_have_is_told():
    assert refusal("31", "11", "2026").startswith("There is no day 31 in that month.")
    assert refusal("0", "11", "2026").startswith("There is no day 0 in that month.")


@pytest.mark.parametrize(
    "parts",
    [("24", "11", ""), ("", "11", "2026"), ("24", "", "2026"), ("x", "11", "2026")]
    + [("24", "11", "20266"), ("24", "11", "0000"), ("24", "11", "2,026"), ("124", "11", "2026")],
)
def test_what_is_no_day_is_refused_with_an_example(parts):
    assert refusal(*parts) == "Enter the day, like 24 11 2026"


def test_nothing_visible_is_no_day():
    assert refusal("\u200b", " ", "\xad") == "Enter it"
