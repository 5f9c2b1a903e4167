"""The pages of the register hand each address below them to its view."""

import pytest
from django.test import RequestFactory

from alliance_site import registry
from membership.models import DirectoryPage

# A page asks for its type in the database.
pytestmark = pytest.mark.django_db

NAME = ("membership.DirectoryPage",)


@pytest.mark.parametrize(
    ("route", "name", "asked"),
    [("figures/", "figures", {}), ("exampletown/", "participant", {"slug": "exampletown"})],
)
def test_what_stands_below_the_directory_is_answered_by_its_view(monkeypatch, route, name, asked):
    seen = []
    view = lambda page, request, **words: seen.append(words)  # noqa: E731
    monkeypatch.setitem(registry.page_views, (*NAME, name), view)
    page = DirectoryPage()

    found, _arguments, words = page.resolve_subpage(f"/{route}")
    found(RequestFactory().get("/"), **words)

    assert seen == [asked]
