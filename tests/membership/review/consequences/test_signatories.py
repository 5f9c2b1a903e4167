"""Accepting a signature enters a signatory; taking it back withdraws the line."""

from datetime import date

import pytest

from alliance_site.models import Letter
from membership import review
from membership.process.states import State
from tests.support.builders import (
    decide,
    make_opening_statement,
    make_signature,
)

pytestmark = pytest.mark.django_db


def test_an_accepted_signature_is_a_signatory_with_a_running_number(decider):
    make_opening_statement(date(2019, 6, 30), signatories=122)
    case = make_signature(state=State.IN_REVIEW, publish_signer=False)

    signatory = decide(case, "accept", by=decider).signatory

    assert (signatory.number, signatory.person) == (123, "")
    assert signatory.signed_on == date(2026, 11, 2)
    assert "number 123" in Letter.objects.get(code="accepted_sign").body


def test_a_signature_that_was_a_mistake_is_withdrawn_once_and_comes_back(decider):
    accepted = decide(make_signature(state=State.IN_REVIEW), "accept", by=decider)

    reopened = decide(accepted, "reopen", by=decider)
    assert reopened.signatory.withdrawn_on
    plan = review.plan(reopened, "accept", by=decider)
    assert "under its number 1" in plan.effects[0].label

    assert decide(reopened, "accept", by=decider).signatory.withdrawn_on is None
