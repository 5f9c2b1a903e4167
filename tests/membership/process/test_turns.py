"""Whose turn it is stands in words for every state of every kind."""

from itertools import product

import pytest
from django.utils import translation

from membership.process.kinds import KINDS, Kind
from membership.process.states import NO_ANSWER, ON_REQUEST, STATES, State, Turn
from membership.process.turns import SET_ASIDE, facts
from tests.support.process import reachable

EVERY = [(kind, state) for kind, state in product(Kind, State) if state in reachable(kind)]
BEGINNINGS = {Turn.APPLICANT: "It is your turn", Turn.STAFF: "It is our turn"}


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(("kind", "state"), EVERY)
def test_no_state_of_any_kind_lacks_turn_day_and_what_follows(kind, state, language):
    with translation.override(language):
        said = facts(kind, state)
        sentences = [str(said.whose), said.until(""), str(said.otherwise)]

    assert all(sentence.endswith(".") for sentence in sentences)
    assert "%" not in "".join(sentences)


@pytest.mark.parametrize(("kind", "state"), EVERY)
def test_the_words_say_the_same_as_the_table_of_states(kind, state):
    beginning = BEGINNINGS.get(STATES[state].turn, "It is ")

    assert str(facts(kind, state).whose).startswith(beginning)


def test_a_day_is_named_where_one_is_known():
    assert facts(Kind.JOIN, State.QUESTION).until("2 May") == "We wait for your answer until 2 May."
    assert facts(Kind.SIGN, State.NEW).until("2 May") == "You will have our answer by 2 May."
    assert "no day" in facts(Kind.JOIN, State.DECLINED).until("2 May")


def test_why_a_case_ended_changes_whose_turn_it_is():
    ended = facts(Kind.JOIN, State.WITHDRAWN, NO_ANSWER)

    assert str(ended.whose).startswith("It is your turn, if you wish to go on")
    assert facts(Kind.JOIN, State.WITHDRAWN, ON_REQUEST) == facts(Kind.JOIN, State.WITHDRAWN)
    assert "not taking it further" in str(facts(Kind.SIGN, State.SPAM, SET_ASIDE).whose)
    assert facts(Kind.JOIN, State.ERASED, NO_ANSWER) == facts(Kind.JOIN, State.ERASED)


def test_after_a_proposal_was_accepted_the_next_step_is_ours():
    assert "our turn" in str(facts(Kind.COOPERATE, State.ACCEPTED).whose)
    assert "nobody’s turn" in str(facts(Kind.JOIN, State.ACCEPTED).whose)


def test_what_is_only_answered_is_told_so():
    answered = [kind for kind in Kind if not KINDS[kind].is_decided]

    assert {str(facts(kind, State.ACCEPTED).whose) for kind in answered} == {
        "It is nobody’s turn. We have answered."
    }
