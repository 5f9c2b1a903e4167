import dataclasses

import pytest

from membership.forms.admin.staff import TransitionForm
from membership.models import Submission
from membership.process.decisions import COLUMNS, Decision
from membership.process.table import TRANSITIONS


def test_what_a_decision_writes_are_columns_of_the_row():
    columns = {field.name for field in Submission._meta.concrete_fields}

    assert set(COLUMNS) == columns & {field.name for field in dataclasses.fields(Decision)}


def test_only_what_was_said_is_written():
    said = Decision(message="Who?", reason="other", decision_document="CG(2026)12")

    assert said.columns(COLUMNS) == {"decision_document": "CG(2026)12"}


def test_what_is_no_part_of_a_decision_is_refused():
    with pytest.raises(TypeError, match="participant"):
        Decision(participant=1)


def test_staff_are_asked_for_nothing_that_a_decision_could_not_hold():
    asked = TransitionForm.base_fields.keys() - {
        "version",
        "fingerprint",
        "seen",
        "subject",
        "body",
    }

    assert asked <= {field.name for field in dataclasses.fields(Decision)}


@pytest.mark.parametrize("name", [name for name, each in TRANSITIONS.items() if each.has_page])
def test_staff_are_asked_for_all_that_a_transition_asks_for(name):
    assert TransitionForm.needed(TRANSITIONS[name]) <= TransitionForm.base_fields.keys()
