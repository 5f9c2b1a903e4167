"""What is kept of an accepted proposal, once."""

from datetime import date

import pytest

from membership import register
from membership.models import Cooperation
from tests.support.builders import make_participant, make_proposal

pytestmark = pytest.mark.django_db


def test_a_planned_cooperation_is_the_one_that_is_kept():
    proposal = make_proposal(period="2026 to 2027", publish=True)
    planned = register.cooperation_of(proposal, date(2026, 11, 25))
    assert not Cooperation.objects.exists()

    kept = register.keep_cooperation(proposal, date(2026, 11, 25))

    columns = ("organisation", "country", "website", "period", "accepted_on")
    assert [getattr(kept, name) for name in columns] == [getattr(planned, name) for name in columns]
    assert kept.organisation_agrees
    assert not kept.agreeing.exists()


def test_a_proposal_that_is_accepted_again_brings_its_cooperation_up_to_date():
    first, second = make_participant(), make_participant()
    proposal = make_proposal(participants=[first])
    kept = register.keep_cooperation(proposal, date(2026, 1, 1))
    kept.agreeing.set([first, second])
    proposal.participants.set([second])

    again = register.keep_cooperation(proposal, date(2026, 11, 25))

    assert (again.pk, again.accepted_on) == (kept.pk, date(2026, 11, 25))
    assert list(again.participants.all()) == [second]
    assert list(again.agreeing.all()) == [second]
