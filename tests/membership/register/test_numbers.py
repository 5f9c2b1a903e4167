"""Numbers are counted up, and belong to one."""

from datetime import date

import pytest

from membership import register
from membership.models import Participant
from membership.process.errors import RegisterError
from tests.support.builders import make_opening_statement, make_participant

pytestmark = pytest.mark.django_db


def test_the_next_number_is_above_all_given_and_all_stated_ones():
    assert register.next_number() == 1
    make_participant(number=122)
    assert register.next_number() == 123
    make_opening_statement(date(2015, 12, 31), 130, signatories=None)
    assert register.next_number() == 131
    assert register.next_signatory_number() == 1


def test_a_number_belongs_to_one_participant_only():
    make_participant(number=120, official_name="Val-de-Marne")

    with pytest.raises(RegisterError, match="Val-de-Marne"):
        make_participant(number=120)
    assert Participant.objects.count() == 1
