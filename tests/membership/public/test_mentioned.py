"""What a message is about: only what is ours, and never a private address."""

import pytest
from wagtail.models import PageViewRestriction

from membership import links
from membership.public import mentioned
from tests.support.builders import make_message, make_participant

pytestmark = pytest.mark.django_db


@pytest.mark.usefixtures("framed_pages")
def test_an_entry_a_page_and_a_case_are_known_and_called_by_their_names(settings):
    make_participant(official_name="Exampletown", slug="exampletown")
    reference = make_message().reference
    settings.SITE_ORIGIN = "https://alliance.example"

    for asked, said in (
        ({"entry": "exampletown"}, "the entry of Exampletown"),
        ({"page": "/en/about/"}, "the page https://alliance.example/en/about/"),
        ({"page": "/fr/about/"}, "the page https://alliance.example/fr/about/"),
        (
            {"page": "/en/participants/exampletown/"},
            "the page https://alliance.example/en/participants/exampletown/",
        ),
        ({"case": reference.lower()}, f"the case {reference}"),
    ):
        assert mentioned.in_words(mentioned.asked_for(asked)) == said
    assert mentioned.in_words("entry:gone") == "the entry of gone"
    assert mentioned.in_words("") == ""


@pytest.fixture
def not_public(framed_pages):
    """Take one page off the site, and close another."""
    for language in ("en", "fr"):
        framed_pages[language, "about"].unpublish()
    declaration = framed_pages["fr", "declaration"]
    PageViewRestriction.objects.create(page=declaration, restriction_type="login")


@pytest.mark.usefixtures("not_public")
@pytest.mark.parametrize(
    "query",
    [
        {},
        {"entry": "nowhere"},
        {"entry": "a\0b"},
        {"page": "https://other.example/en/"},
        {"page": "//other.example/"},
        {"page": "/en/a b/<b>"},
        {"page": "/admin/"},
        {"page": "/en/join/"},
        {"page": "/en/admin/"},
        {"page": "/en/nowhere/"},
        {"page": "/en/participants/nowhere/"},
        {"page": "/en/about/"},
        {"page": "/fr/declaration/"},
        {"page": "/en/" + "a" * 300},
        {"case": "J-2222-223"},
        {"case": "buy this"},
    ],
)
def test_whatever_is_not_ours_is_left_out(query):
    assert mentioned.asked_for(query) == ""


@pytest.mark.parametrize("page", ["", "sent/"])
def test_a_private_address_is_never_kept(page):
    private = f"/en/application/{links.status_key(make_message())}/{page}"

    assert mentioned.checked(f"page:{private}") == ""
