"""A kind of submission has a row wherever there is one for kinds."""

import pytest
from django.db import models

from membership.forms.journeys import JOURNEYS
from membership.letters import occasions
from membership.models import Submission
from membership.process.kinds import ALL, DECIDED, KINDS, Kind
from membership.process.possible import entering
from membership.process.states import NO_ANSWER, ON_REQUEST, State
from membership.process.table import TRANSITIONS
from membership.process.transitions import Actor
from membership.review.consequences.table import consequences
from tests.support.process import reachable

MODELS = {model.of_kind: model for model in Submission.__subclasses__()}
EVERY_KIND = pytest.mark.parametrize("kind", Kind)
# What staff and the rules write to a row; nobody is asked for it.
OURS = {"participant", "signatory", "declaration"}


@pytest.mark.parametrize("table", [KINDS, MODELS, JOURNEYS], ids=["kind", "model", "journey"])
def test_no_table_lacks_a_kind_or_has_another(table):
    assert set(table) == set(Kind)


@EVERY_KIND
def test_every_row_is_about_its_kind(kind):
    assert (KINDS[kind].kind, MODELS[kind].of_kind, JOURNEYS[kind].kind) == (kind, kind, kind)
    assert {step.form.kind for step in JOURNEYS[kind].steps} == {kind}


@pytest.mark.parametrize("kind", DECIDED)
def test_what_is_decided_has_consequences_and_a_letter_of_its_own(kind):
    states = {each.state for each in consequences() if kind in each.kinds}

    assert {State.ACCEPTED, State.IN_REVIEW} <= states
    assert TRANSITIONS["accept"].letter_for(kind, State.IN_REVIEW) in occasions.OCCASIONS


def test_letters_of_references_and_addresses_are_taken_once():
    assert len({KINDS[kind].letter for kind in ALL}) == len(ALL)
    assert len({journey.root for journey in JOURNEYS.values()}) == len(ALL)


@EVERY_KIND
def test_every_kind_has_a_heading_for_each_state_it_can_come_to(kind):
    reasons = {NO_ANSWER, ON_REQUEST} if KINDS[kind].is_decided else set()

    assert set(KINDS[kind].headings) == reachable(kind) | reasons


@EVERY_KIND
def test_every_kind_can_be_sent_and_set_aside(kind):
    assert entering(kind, Actor.APPLICANT)
    assert entering(kind, Actor.SYSTEM)


@EVERY_KIND
def test_every_answer_is_a_column_of_the_model_and_every_own_column_an_answer(kind):
    model, answers = MODELS[kind], set(KINDS[kind].answers)
    own = {field.name for field in (*model._meta.local_fields, *model._meta.local_many_to_many)}

    assert own - {"submission_ptr"} - OURS <= answers
    assert answers - own <= {field.name for field in Submission._meta.get_fields()}


@pytest.mark.parametrize("kind", [each for each in Kind if KINDS[each].beside("text_language")])
def test_what_is_written_at_length_stands_beside_the_question_for_its_language(kind):
    columns = [MODELS[kind]._meta.get_field(name) for name in KINDS[kind].answers]
    prose = {column.name for column in columns if isinstance(column, models.TextField)}

    assert prose
    assert prose <= KINDS[kind].beside("text_language")


@EVERY_KIND
def test_what_says_nothing_alone_stands_beside_what_it_is_about(kind):
    about = KINDS[kind].about

    assert {name for name, other in about.items() if other not in KINDS[kind].beside(name)} == set()


def test_no_answer_stands_in_two_sections():
    for kind in KINDS.values():
        names = [name for section in kind.sections for name in section.names]
        assert len(names) == len(set(names))


def test_a_case_closed_without_an_answer_is_called_ended_and_not_withdrawn():
    join = KINDS[Kind.JOIN]

    assert join.heading(State.WITHDRAWN, NO_ANSWER).startswith("We closed this application for")
    assert join.heading(State.WITHDRAWN) == "You withdrew this application"


@pytest.mark.parametrize("reason", [NO_ANSWER, ON_REQUEST])
def test_what_was_erased_is_called_so_however_it_had_ended(reason):
    assert KINDS[Kind.JOIN].heading(State.ERASED, reason) == "What you sent has been erased"


def test_a_sender_of_spam_reads_nothing_of_it():
    assert all(kind.heading(State.SPAM) == kind.heading(State.NEW) for kind in KINDS.values())
