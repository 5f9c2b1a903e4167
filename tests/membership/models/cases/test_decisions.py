"""A decision is a row of its own beside the case."""

import pytest

from membership.models import MadeDecision
from membership.process.states import State
from tests.support.builders import make_application

pytestmark = pytest.mark.django_db


def test_the_newest_decision_comes_first_and_names_its_case():
    case = make_application(State.DECLINED)
    row = MadeDecision.objects.create(
        submission=case, outcome=State.ACCEPTED, made_at=case.submitted_at
    )

    assert case.decisions.first() == row
    assert str(row) == f"decision on {case.reference}"
