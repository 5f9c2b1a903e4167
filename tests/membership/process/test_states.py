from itertools import product

import pytest

from membership.process import states
from membership.process.permissions import ABILITIES
from membership.process.states import (
    CASES,
    CLOSED,
    DESCRIPTIONS,
    NO_ANSWER,
    OPEN,
    TRANSITIONS,
    Actor,
    Kind,
    Mark,
    State,
    Turn,
    transitions_from,
)

ARROWS = list(TRANSITIONS.values())


def names(state, kind, by=None):
    return {arrow.name for arrow in transitions_from(state, kind, by)}


def reachable(kind):
    """Return the states a kind can come to, from a draft on."""
    found, waiting = {State.DRAFT}, [State.DRAFT]
    while waiting:
        targets = {arrow.target for arrow in transitions_from(waiting.pop(), kind)}
        waiting += targets - found - {None}
        found |= targets - {None}
    return found


def test_every_state_is_described_and_no_other():
    assert list(DESCRIPTIONS) == list(State)


@pytest.mark.parametrize("kind", Kind)
def test_every_state_a_kind_can_come_to_has_a_heading_for_it(kind):
    assert all(DESCRIPTIONS[state].heading(kind) for state in reachable(kind))


def test_a_case_can_come_to_every_state_and_a_message_to_few():
    assert all(reachable(kind) == set(State) for kind in CASES)
    assert State.DECLINED not in reachable(Kind.MESSAGE)
    assert State.UNCONFIRMED not in reachable(Kind.MESSAGE)


@pytest.mark.parametrize(("state", "kind"), list(product(State, Kind)))
def test_from_everywhere_a_way_leads_to_erasure_and_from_there_nowhere(state, kind):
    if state == State.ERASED:
        assert transitions_from(state, kind) == []
    elif state in reachable(kind):
        ways = [arrow.target for arrow in transitions_from(state, kind)]
        assert State.ERASED in ways or set(ways) & set(CLOSED)


def test_staff_need_an_ability_that_exists_and_nobody_else_needs_one():
    assert all((arrow.ability in ABILITIES) == (arrow.by == Actor.STAFF) for arrow in ARROWS)
    assert not any(arrow.ability for arrow in ARROWS if arrow.by != Actor.STAFF)


def test_what_only_deciders_may_do():
    by_deciders = {arrow.name for arrow in ARROWS if arrow.ability == "decide"}

    assert by_deciders == {"accept", "decline", "reopen"}


def test_an_applicant_confirms_answers_and_withdraws_but_decides_nothing():
    assert names(State.UNCONFIRMED, Kind.JOIN, Actor.APPLICANT) == {
        *("confirm", "send_letter", "withdraw", "erase_on_request"),
    }
    assert "answer" in names(State.QUESTION, Kind.JOIN, Actor.APPLICANT)
    applicants = [arrow for arrow in ARROWS if arrow.by == Actor.APPLICANT]
    assert not {arrow.target for arrow in applicants} & {State.ACCEPTED, State.DECLINED}


def test_nothing_is_decided_before_the_address_is_confirmed():
    waiting = transitions_from(State.UNCONFIRMED, Kind.JOIN)

    assert not {arrow.target for arrow in waiting} & {State.ACCEPTED, State.DECLINED}


def test_what_a_person_does_in_the_applicants_place_needs_a_note():
    by_hand = [arrow for arrow in ARROWS if arrow.name.endswith("_by_hand")]

    assert by_hand
    assert all(arrow.note_required and arrow.by == Actor.STAFF for arrow in by_hand)


def test_every_arrow_that_tells_the_applicant_a_decision_has_a_letter():
    told = {"ask", "accept", "decline", "reopen", "close", "reply"}

    assert {name for name in told if not TRANSITIONS[name].letter} == set()


def test_erasing_and_spam_send_no_letter():
    silent = [arrow for arrow in ARROWS if arrow.target in {State.SPAM, State.ERASED}]

    assert [arrow.name for arrow in silent if arrow.letter] == []


def test_only_what_decides_nothing_leaves_the_state_as_it_is():
    staying = {arrow.name for arrow in ARROWS if arrow.target is None}

    assert staying == {"propose", "take_over", "add", "send_letter"}


def test_the_clock_runs_exactly_while_it_is_the_task_forces_turn():
    running = {state for state, meaning in DESCRIPTIONS.items() if meaning.clock_runs}

    assert running == {state for state, meaning in DESCRIPTIONS.items() if meaning.turn == "staff"}
    assert running == set(OPEN) - {State.QUESTION}
    assert {DESCRIPTIONS[state].turn for state in CLOSED} == {Turn.NOBODY}


def test_a_case_closed_without_an_answer_is_called_ended_and_not_withdrawn():
    withdrawn = DESCRIPTIONS[State.WITHDRAWN]

    assert TRANSITIONS["close"].reason == NO_ANSWER
    assert withdrawn.heading("join", NO_ANSWER).startswith("We closed this application for now")
    assert withdrawn.heading("join") == "You withdrew this application"
    assert states.tag(State.WITHDRAWN, reason=NO_ANSWER) == "Ended"


def test_a_second_opinion_is_a_tag_for_staff_only():
    assert states.tag(State.IN_REVIEW, marks={Mark.DECISION_PROPOSED}) == "Second opinion"
    assert states.tag(State.IN_REVIEW) == "Being read"


def test_a_sender_of_spam_reads_nothing_of_it():
    spam, new = DESCRIPTIONS[State.SPAM], DESCRIPTIONS[State.NEW]

    assert [spam.heading(kind) for kind in Kind] == [new.heading(kind) for kind in Kind]
