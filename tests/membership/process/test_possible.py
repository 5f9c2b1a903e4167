"""What may be done from where a submission is."""

import pytest

from membership.process.kinds import ALL, DECIDED, Kind
from membership.process.possible import entering, erasing, taking, transitions_from
from membership.process.states import State
from membership.process.table import TRANSITIONS
from membership.process.transitions import Actor


@pytest.mark.parametrize("kind", ALL)
@pytest.mark.parametrize("state", State)
def test_what_leaves_a_state_is_what_the_table_says_and_in_its_order(kind, state):
    found = transitions_from(state, kind)

    assert found == [way for way in TRANSITIONS.values() if way.leads_from(state, kind)]
    assert {way.by for way in transitions_from(state, kind, Actor.APPLICANT)} <= {"applicant"}


@pytest.mark.parametrize("kind", ALL)
def test_every_form_comes_in_by_whoever_sends_it_and_erasing_is_no_way_in(kind):
    assert entering(kind, Actor.APPLICANT).target != State.ERASED
    assert erasing(State.DRAFT, kind, Actor.APPLICANT).target == State.ERASED


@pytest.mark.parametrize("kind", DECIDED)
def test_what_is_closed_is_nobodys_to_take(kind):
    for state in (State.ACCEPTED, State.DECLINED):
        assert not taking(state, kind).leads_from(state, kind)


def test_a_case_is_taken_by_a_button_of_its_own():
    assert taking(State.NEW, Kind.JOIN).name == "take"
    assert taking(State.QUESTION, Kind.JOIN).name == "take_over"
