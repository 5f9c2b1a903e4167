"""Fields for text: any script comes out as it went in (NFC), or is refused in our words."""

import unicodedata

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation
from hypothesis import given
from hypothesis import strategies as st

from membership.forms.texts import EmailLine, Line, Paragraphs, PeopleField, WebsiteLine

NAME = Line(longest=150, named="The official name", ask="Enter the official name")
WORK = Paragraphs(longest=3000, named="What your authority does now", ask="Enter it")
PEOPLE = PeopleField(shape="Enter the population as digits, like 12000", ask="Enter it")
EMAIL = EmailLine(longest=254, named="The email address", ask="Enter it")
WEBSITE = WebsiteLine(longest=200, named="The address", ask="Enter it")


def refusal(field, value):
    with pytest.raises(ValidationError) as refused:
        field.clean(value)
    (message,) = refused.value.messages
    return message


@given(st.text(max_size=400))
def test_any_text_comes_out_unchanged_or_is_refused_with_a_message(typed):
    expected = unicodedata.normalize("NFC", typed.replace("\r\n", "\n").replace("\r", "\n"))
    expected = expected.strip(" \n\t\u00a0\u202f\u3000")
    controls = [sign for sign in expected if unicodedata.category(sign) in ("Cc", "Cs")]
    if not expected or set(controls) - {"\n", "\t"}:
        assert refusal(WORK, typed)
    else:
        assert WORK.clean(typed) == expected


def test_a_name_is_kept_in_its_own_script_and_composed():
    assert NAME.clean("  Gemeinde Mu\u0308nster ") == "Gemeinde Münster"
    assert NAME.clean("Δήμος Παραδείγματος") == "Δήμος Παραδείγματος"


@pytest.mark.parametrize("sign", ["\x00", "\x07", "\x1b", "\x85", "\n", "\t"])
def test_a_line_with_a_control_is_refused(sign):
    assert refusal(NAME, f"Example{sign}town").startswith(
        "The official name contains a sign that cannot be kept"
    )


def test_a_text_keeps_its_lines_and_counts_each_end_once():
    assert WORK.clean("One.\r\n\r\nTwo.") == "One.\n\nTwo."
    assert WORK.clean("\r\n".join(["a"] * 1500)).count("\n") == 1499


def test_what_is_too_long_is_told_with_both_counts_in_the_readers_language():
    assert refusal(WORK, "a" * 3214) == (
        "What your authority does now is 3,214 characters long. Shorten it to 3,000"
    )
    with translation.override("fr"):
        assert "3\u202f214" in refusal(WORK, "a" * 3214).replace("\u00a0", "\u202f")


def test_the_browser_is_not_told_the_limit_because_it_would_cut_what_is_pasted():
    assert "maxlength" not in WORK.widget_attrs(WORK.widget)


@pytest.mark.parametrize(
    "typed", ["12000", "12 000", "12.000", "12,000", "12\u00a0000", "12\u202f000", "12’000"]
)
def test_a_population_is_read_however_people_write_numbers(typed):
    assert PEOPLE.clean(typed) == 12000


@pytest.mark.parametrize("typed", ["many", "-5", "0", "12k", "1_000", "9" * 30, "½", "²"])
def test_what_is_no_population_is_refused(typed):
    assert refusal(PEOPLE, typed) == "Enter the population as digits, like 12000"


@pytest.mark.parametrize("typed", ["office.example.org", "a@b", "a b@example.org", "@example.org"])
def test_what_is_no_address_is_refused_with_an_example(typed):
    assert refusal(EMAIL, typed) == "Enter an email address with an @, like name@example.org"


def test_a_line_break_in_an_address_reaches_no_header():
    assert refusal(EMAIL, "a@example.org\nBcc: b@example.org")


def test_a_website_gets_its_scheme():
    assert WEBSITE.clean("www.example.org/roma") == "https://www.example.org/roma"
    assert WEBSITE.clean("http://example.org:8080") == "http://example.org:8080"
    assert WEBSITE.clean("example.org:8080") == "https://example.org:8080"


@pytest.mark.parametrize("typed", ["javascript:alert(1)", "ftp://example.org", "we have none"])
def test_what_is_no_website_is_refused_with_an_example(typed):
    assert refusal(WEBSITE, typed) == "Enter the address of a website, like www.example.org"
