"""The page about the authority: what it asks for, refuses and says."""

import pytest

from membership.forms.join import authority
from membership.process.states import State
from tests.membership.forms.join.filled import mistakes
from tests.support.builders import decide, make_application, make_site_tree
from tests.support.visitors import AUTHORITY


@pytest.mark.django_db
def test_an_authority_without_a_website_may_apply_and_take_part(client):
    make_site_tree()
    assert mistakes(authority.AuthorityForm, AUTHORITY | {"website": ""}) == {}
    case = decide(make_application(State.IN_REVIEW, website=""), "accept")
    page = client.get(f"/en/participants/{case.participant.slug}/")

    assert page.status_code == 200
    assert "Website" not in page.content.decode()


def test_a_place_that_is_not_in_the_list_is_asked_to_write():
    told = mistakes(authority.AuthorityForm, AUTHORITY | {"country": "other"})

    assert told == {"country": ["Write to us first: we will tell you whether you may take part"]}


def test_another_kind_of_authority_must_be_named():
    told = mistakes(authority.AuthorityForm, AUTHORITY | {"authority_kind": "other"})

    assert told == {"authority_kind_other": ["Enter which kind of authority it is"]}
