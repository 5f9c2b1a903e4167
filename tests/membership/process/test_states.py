import pytest

from membership.process import states
from membership.process.permissions import ROLES, readable
from membership.process.states import (
    CLOSED,
    NO_ANSWER,
    OPEN,
    STATES,
    Group,
    Mark,
    State,
    Turn,
)
from membership.viewsets.queue import QueueIndexView
from tests.support.builders import make_application, make_user


def test_every_state_has_its_meaning_and_no_other():
    assert list(STATES) == list(State)


def test_every_state_is_in_a_group_of_the_queue_but_drafts_and_what_was_erased():
    without = {state for state, meaning in STATES.items() if meaning.group is None}

    assert without == {State.DRAFT, State.ERASED}


@pytest.mark.django_db
@pytest.mark.parametrize("state", State)
def test_what_the_queue_lists_is_in_a_group_and_nothing_else_is(rf, state):
    case = make_application(state=state)
    view = QueueIndexView()
    view.request = rf.get("/")
    view.request.user = make_user(next(role for role in ROLES if "decide" in ROLES[role]))

    listed = readable(view.request.user, view.get_base_queryset()).filter(pk=case.pk).exists()

    assert listed == (STATES[state].group is not None)


def test_no_group_of_the_queue_is_empty():
    assert all(group.states for group in Group)
    assert set(Group.OPEN.states) == set(OPEN)


def test_the_clock_runs_exactly_while_it_is_the_task_forces_turn():
    running = {state for state, meaning in STATES.items() if meaning.clock_runs}

    assert running == {state for state, meaning in STATES.items() if meaning.turn == "staff"}
    assert running <= set(OPEN)
    assert {STATES[state].turn for state in CLOSED} == {Turn.NOBODY}


def test_a_case_closed_without_an_answer_has_a_tag_of_its_own():
    assert states.tag(State.WITHDRAWN, reason=NO_ANSWER) == "Ended"
    assert states.tag(State.WITHDRAWN) == "Withdrawn"


def test_a_second_opinion_is_a_tag_for_staff_only():
    assert states.tag(State.IN_REVIEW, marks={Mark.DECISION_PROPOSED}) == "Second opinion"
    assert states.tag(State.IN_REVIEW) == "Being read"
