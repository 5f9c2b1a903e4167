"""A signature becomes a line of the register, is reversed, and keeps its number."""

from datetime import date

import pytest

from membership import register
from membership.models import Signatory, SubmissionEvent
from membership.process.errors import RegisterError
from membership.process.states import State
from tests.support.builders import make_opening_statement, make_signature

pytestmark = pytest.mark.django_db
DAY = date(2026, 11, 25)


@pytest.mark.parametrize(
    ("publish_signer", "signer"), [(True, ("Robin Example", "Mayor")), (False, ("", ""))]
)
def test_the_person_is_named_only_if_that_was_ticked(publish_signer, signer):
    signature = make_signature(state=State.IN_REVIEW, publish_signer=publish_signer)

    signatory = register.admit_signatory(signature=signature, on=DAY, by=None)

    assert (signatory.person, signatory.function) == signer


@pytest.mark.parametrize(
    ("signed_on", "recorded"), [(date(2026, 11, 2), date(2026, 11, 2)), (None, DAY)]
)
def test_a_signature_without_a_day_is_of_the_day_of_the_decision(signed_on, recorded):
    signature = make_signature(state=State.IN_REVIEW, signed_on=signed_on)

    assert register.facts_of(signature, DAY)["signed_on"] == recorded


def test_who_was_taken_back_returns_under_its_number():
    make_opening_statement(date(2019, 6, 30), signatories=122)
    signature = make_signature(state=State.IN_REVIEW)
    signatory = register.admit_signatory(signature=signature, on=DAY, by=None)
    register.retract_signatory(signatory, on=DAY, by=None)
    assert Signatory.objects.get().withdrawn_on == DAY

    restored = register.admit_signatory(signature=signature, on=DAY, by=None)

    assert (restored.pk, restored.number, restored.withdrawn_on) == (signatory.pk, 123, None)
    codes = SubmissionEvent.objects.filter(submission=None).values_list("code", flat=True)
    assert list(codes.order_by("sequence")) == [
        "signatory_entered",
        "signatory_retracted",
        "signatory_restored",
    ]


def test_a_day_on_which_nobody_signed_is_refused_and_leaves_nothing_behind():
    with pytest.raises(RegisterError, match="Check the year"):
        register.enter_signatory(authority="Belsh", country="AL", signed_on=date(1826, 1, 1))

    assert not Signatory.objects.exists()
    assert not SubmissionEvent.objects.exists()
