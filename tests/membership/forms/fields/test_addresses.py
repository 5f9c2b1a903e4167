"""An address loses what only stands around it, and is refused in our words."""

from membership.forms.fields.addresses import EmailLine, WebsiteLine
from tests.membership.forms.fields.refusals import refusal

EMAIL = EmailLine(longest=254, named="The e-mail address", ask="Enter it")
WEBSITE = WebsiteLine(longest=200, named="The address", ask="Enter it")


def test_a_line_break_in_an_address_reaches_no_header():
    assert refusal(EMAIL, "a@example.org\nBcc: b@example.org")


def test_the_field_says_what_is_wrong_with_an_address():
    assert refusal(EMAIL, "office.example.org") == (
        "Enter an e-mail address with an @, like name@example.org"
    )
    assert refusal(EMAIL, "a@b.example; c@d.example") == (
        "Enter one e-mail address only. These are 2: a@b.example, c@d.example"
    )
    assert EMAIL.clean("Town <office@town.example>,") == "office@town.example"
    assert refusal(EMAIL, ";") == "Enter it"


def test_the_field_gives_a_website_its_scheme_or_an_example():
    assert WEBSITE.clean("www.example.org/roma") == "https://www.example.org/roma"
    assert refusal(WEBSITE, "we have none") == (
        "Enter the address of a website, like www.example.org"
    )
