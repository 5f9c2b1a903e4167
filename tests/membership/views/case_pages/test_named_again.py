"""Whom a proposal names is looked for, added and taken out on a page of corrections as well."""

import re

import pytest

from membership import review
from membership.models import CooperationProposal
from membership.process.states import State
from tests.membership.views.case_pages.test_changes import action
from tests.membership.views.case_pages.test_status import page
from tests.support.builders import decide, make_participant, make_proposal
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db
CHANGE = "change/proposal/"


@pytest.fixture
def towns():
    return [make_participant(official_name=name) for name in ("Exampletown", "Sampleville")]


def typed(seen):
    """Return what a browser would send of the question who is named."""
    body = seen.content.decode()
    return {"named": re.findall(r'<input type="hidden" name="named" value="([^"]*)"', body)}


def named():
    return {str(town) for town in CooperationProposal.objects.get().participants.all()}


@pytest.mark.parametrize("rest", [CHANGE, ""])
def test_a_participant_is_found_added_and_another_taken_out(client, towns, rest):
    town, other = towns
    case = make_proposal(State.IN_REVIEW, participants=[town])
    if not rest:
        case = decide(case, "ask", question_kind="wrong", question_fields=["participants"])
    seen = client.get(page(case, rest))
    all_of_it = {} if not rest else seen.context["form"].initial
    sent = {name: value for name, value in all_of_it.items() if value} | typed(seen)

    seen = follow(
        client.post(
            action(client, case, rest), sent | {"named_search": "Sample", "named_find": "1"}
        )
    )
    assert "1 participant found." in text(seen)
    seen = follow(client.post(action(client, case, rest), sent | {"named_add": other.pk}))
    assert {*typed(seen)["named"]} == {str(town.pk), str(other.pk)}
    sent |= typed(seen)
    seen = follow(client.post(action(client, case, rest), sent | {"named_take_out": town.pk}))
    assert named() == {"Exampletown"}

    client.post(action(client, case, rest), sent | typed(seen))
    assert named() == {"Sampleville"}
    assert review.edition(case).partition("-")[2] != "0"
