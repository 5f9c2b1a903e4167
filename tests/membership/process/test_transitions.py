"""What a transition says of itself by its columns."""

from dataclasses import replace

from membership.process.kinds import Kind
from membership.process.states import NO_ANSWER, State
from membership.process.table import TRANSITIONS
from membership.process.transitions import Actor


def test_staff_have_a_page_for_what_changes_the_state_of_a_case():
    accept = TRANSITIONS["accept"]

    assert accept.has_page
    assert not replace(accept, by=Actor.SYSTEM).has_page
    assert not replace(accept, target=None).has_page
    assert not replace(accept, sources=(State.DRAFT,)).has_page


def test_staff_see_a_letter_before_it_goes_unless_it_goes_unseen():
    accept = TRANSITIONS["accept"]

    assert accept.must_be_seen
    assert not replace(accept, goes_unseen=True).must_be_seen
    assert not replace(accept, letter="").must_be_seen
    assert not replace(accept, by=Actor.APPLICANT).must_be_seen


def test_a_letter_is_chosen_by_reason_before_state_and_by_state_before_kind():
    letters = {NO_ANSWER: "by_reason", State.WITHDRAWN: "by_state", Kind.JOIN: "by_kind"}
    transition = replace(TRANSITIONS["accept"], letter=letters)

    assert transition.letter_for(Kind.JOIN, State.WITHDRAWN, NO_ANSWER) == "by_reason"
    assert transition.letter_for(Kind.JOIN, State.WITHDRAWN) == "by_state"
    assert transition.letter_for(Kind.JOIN, State.DECLINED) == "by_kind"
    # A case that has moved on meanwhile has one of them all the same.
    assert transition.letter_for(Kind.SIGN, State.NEW) in letters.values()


def test_a_decision_has_a_day_and_a_question_has_none():
    assert TRANSITIONS["accept"].decides
    assert not TRANSITIONS["ask"].decides
