"""Addresses as people type them: what is forgiven, and what is said of the rest."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st

from alliance_site.text.typed_addresses import email
from alliance_site.text.typed_websites import website

NO_AT = "Enter an e-mail address with an @, like name@example.org"


def refusal(read, typed):
    with pytest.raises(ValidationError) as refused:
        read(typed)
    (message,) = refused.value.messages
    return message


@pytest.mark.parametrize(
    "typed",
    [
        "office@town.example,",
        "office@town.example.",
        "<office@town.example>",
        "office@town.example;",
    ]
    + [
        "mailto:office@town.example",
        "MAILTO:office@town.example?subject=Roma",
        "(office@town.example)",
    ]
    + [
        "Office <office@town.example>",
        '"Office, Town" <office@town.example>',
        "E-mail: office@town.example",
    ]
    + ["office @ town.example", "office@town.example\u200b", "\u202aoffice@town.example\u202c"]
    + ["office@town.example, office@town.example", "office@town.example <office@town.example>"]
    + [
        "office@town.example (office)",
        "office＠town.example",
        "\toffice@town.example",
        "“office@town.example”",
    ],
)
def test_what_only_stands_around_an_address_goes(typed):
    assert email(typed) == "office@town.example"


@pytest.mark.parametrize(
    "typed", ["o'neil@town.example", "a+b@town.example", "a@straße.example", ""]
)
def test_an_address_stays_as_it_was_typed(typed):
    assert email(typed) == typed


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("office.example.org", NO_AT),
        ("name(at)town.example", "Write the e-mail address with the character @"),
        ("name at town.example", "Write the e-mail address with the character @"),
        ("@town.example", "The name before the @ is missing"),
        ("a@", "The name after the @ is missing"),
        ("a@.", "The name after the @ is missing"),
        (f"{'a' * 65}@town.example", "The name before the @ is longer than 64 characters"),
        (f"a@{'b' * 90}", f"“{'b' * 39}…” after the @ is not a domain name"),
        ("a b@town.example", "There is a space in the e-mail address"),
        ("a@@town.example", "An e-mail address has one @ only"),
        ("primărie@town.example", "Many mail servers refuse “ă” before the @"),
        ("δήμος@town.example", "Many mail servers refuse “δήμος” before the @"),
        (
            "a@b.example; c@d.example",
            "Enter one e-mail address only. These are 2: a@b.example, c@d",
        ),
        ("a@b.example c@d.example", "Enter one e-mail address only"),
        ("A <a@b.example>, C <c@d.example>", "Enter one e-mail address only"),
        ("a..b@town.example", "“a..b” before the @ cannot be right"),
        ("a@town", "“town” after the @ is not a domain name"),
        ("a@town,example", "“town,example” after the @ is not a domain name"),
        ("a@-town.example", "“-town.example” after the @ is not a domain name"),
        ("a@to_wn.example", "“to_wn.example” after the @ is not a domain name"),
        ("a@town.123", "“town.123” after the @ is not a domain name"),
        ("a@xn--zz.example", "“xn--zz.example” after the @ is not a domain name"),
    ],
)
def test_the_sentence_says_what_is_wrong_with_an_address(typed, said):
    assert refusal(email, typed).startswith(said)


@given(st.text(max_size=80) | st.text(alphabet='ab@.,;<> :/"wé\u200b', max_size=30))
def test_whatever_is_typed_is_an_address_or_a_sentence(typed):
    for read in (email, website):
        try:
            address = read(typed)
        except ValidationError:
            continue
        assert read(address) == address


@pytest.mark.parametrize("typed", [".a@b.example", "<.a@b.example>", "(.a@b.example)"])
def test_a_dot_in_front_is_asked_about(typed):
    assert refusal(email, typed).startswith("“.a” before the @ cannot be right")
