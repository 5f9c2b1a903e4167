"""Which places and kinds of authority are offered, and which are not taken."""

import pytest

from alliance_site.names import countries
from membership.forms.join import authority
from tests.membership.forms.join.filled import mistakes
from tests.support.visitors import AUTHORITY, opened

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("code", ["RU", "JP", "ZZ"])
def test_a_place_whose_authorities_cannot_join_is_refused(code):
    told = mistakes(authority.AuthorityForm, AUTHORITY | {"country": code})

    assert told == {"country": ["Choose where your authority is"]}


def test_the_name_of_kosovo_comes_with_its_sentence():
    assert "Resolution 1244" in authority.AuthorityForm().place_note
    assert not authority.AuthorityForm()["country"].help_text


@pytest.mark.parametrize("form", ["join", "cooperate", "declaration/sign"])
def test_the_note_on_a_place_is_nobodys_hint(client, form):
    page = client.get(opened(f"/en/{form}/start/")).content.decode()
    select = page[page.index('name="country"') :].partition(">")[0]

    assert "country_helptext" not in select
    assert page.count(countries.footnote("XK")) == 1
