from itertools import product

import pytest

from membership.letters.occasions import TO_APPLICANT
from membership.models import Submission
from membership.process.decisions import Decision
from membership.process.kinds import DECIDED, Kind
from membership.process.permissions import ABILITIES
from membership.process.possible import erasing, transitions_from
from membership.process.states import CLOSED, NO_ANSWER, State
from membership.process.table import TRANSITIONS
from membership.process.transitions import Actor, Fill, Offer
from tests.support.process import letters, reachable

ALL = list(TRANSITIONS.values())


def names(state, kind, by=None):
    return {each.name for each in transitions_from(state, kind, by)}


def test_a_case_can_come_to_every_state_and_a_message_to_few():
    assert all(reachable(kind) == set(State) for kind in DECIDED)
    assert State.DECLINED not in reachable(Kind.MESSAGE)
    assert State.UNCONFIRMED not in reachable(Kind.MESSAGE)


@pytest.mark.parametrize(("state", "kind"), list(product(State, Kind)))
def test_from_everywhere_a_way_leads_to_erasure_and_from_there_nowhere(state, kind):
    if state == State.ERASED:
        assert transitions_from(state, kind) == []
    elif state in reachable(kind):
        ways = [each.target for each in transitions_from(state, kind)]
        assert State.ERASED in ways or set(ways) & set(CLOSED)


def test_staff_need_an_ability_that_exists_and_nobody_else_needs_one():
    assert all((each.ability in ABILITIES) == (each.by == Actor.STAFF) for each in ALL)
    assert not any(each.ability for each in ALL if each.by != Actor.STAFF)


def test_what_only_deciders_may_do():
    by_deciders = {each.name for each in ALL if each.ability == "decide"}

    assert by_deciders == {"accept", "decline", "reopen"}


def test_an_applicant_confirms_answers_and_withdraws_but_decides_nothing():
    assert names(State.UNCONFIRMED, Kind.JOIN, Actor.APPLICANT) == {
        *("amend", "confirm", "send_letter", "add", "withdraw", "erase_on_request"),
        *("change_contact", "correct_address"),
    }
    assert "answer" in names(State.QUESTION, Kind.JOIN, Actor.APPLICANT)
    applicants = [each for each in ALL if each.by == Actor.APPLICANT]
    assert not {each.target for each in applicants} & {State.ACCEPTED, State.DECLINED}


def test_nothing_is_decided_before_the_address_is_confirmed():
    waiting = transitions_from(State.UNCONFIRMED, Kind.JOIN)

    assert not {each.target for each in waiting} & {State.ACCEPTED, State.DECLINED}


def test_what_a_person_does_in_the_applicants_place_needs_a_note():
    by_hand = [each for each in ALL if each.name.endswith("_by_hand")]

    assert by_hand
    assert all(each.note_required and each.by == Actor.STAFF for each in by_hand)


def test_every_transition_that_tells_the_applicant_a_decision_has_a_letter():
    told = {"ask", "take_back_question", "accept", "decline", "reopen", "close", "reply"}

    assert {name for name in told if not TRANSITIONS[name].must_be_seen} == set()


def test_erasing_and_spam_send_the_applicant_no_letter():
    silent = [each for each in ALL if each.target in {State.SPAM, State.ERASED}]

    assert {code for each in silent for code in letters(each)} & TO_APPLICANT == set()


def test_only_what_decides_nothing_leaves_the_state_as_it_is():
    staying = {each.name for each in ALL if each.target is None}

    of_passing = {"say_who", "pass_on", "take_back", "hear"}
    about_contacts = {"change_contact", "ask_for_address", "use_new_address", "correct_address"}
    assert staying - of_passing == {
        "propose",
        "take_over",
        "add",
        "amend",
        "send_letter",
        "send_picture",
        *about_contacts,
    }


@pytest.mark.parametrize("transition", ALL, ids=TRANSITIONS)
def test_a_letter_is_there_for_every_case_that_a_transition_may_leave(transition):
    for state, kind in product(transition.sources, transition.kinds):
        code = transition.letter_for(kind, state)
        unproved = transition.target == State.WITHDRAWN and state == State.UNCONFIRMED
        assert bool(code) == (bool(transition.letter) and not unproved)


def test_whoever_opens_a_case_again_says_what_it_had_been_told():
    reopen = TRANSITIONS["reopen"]

    assert reopen.letter_for("join", State.DECLINED, "no_mandate") == "correction_declined"
    assert reopen.letter_for("join", State.WITHDRAWN) == "reopened_withdrawn"
    assert reopen.letter_for("join", State.WITHDRAWN, NO_ANSWER) == "reopened_ended"


def test_what_is_asked_for_is_part_of_a_decision_and_what_is_filled_a_column():
    columns = {field.name for field in Submission._meta.get_fields()}

    assert {name for each in ALL for name in each.asks} <= set(Decision.__slots__)
    assert {name for each in ALL for name in each.sets} <= columns


def test_only_the_applicant_hands_in_files():
    assert {each.by for each in ALL if each.hands_in is not None} == {Actor.APPLICANT}


def test_a_case_is_taken_by_a_button_of_its_own():
    owning = {each.name for each in ALL if each.sets.get("owner") == Fill.BY}

    assert owning == {each.name for each in ALL if each.offer == Offer.OWN}


def test_a_reviewer_erases_nothing():
    assert not any(erasing(state, Kind.JOIN, Actor.STAFF) for state in State)
