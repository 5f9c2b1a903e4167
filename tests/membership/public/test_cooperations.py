"""A cooperation is public on the pages of those that agree, if the organisation does."""

from datetime import date

import pytest

from alliance_site.caching import edition
from membership.models import Cooperation
from membership.public import cooperations
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("organisation", [True, False])
@pytest.mark.parametrize("town", [True, False])
def test_both_have_to_agree(organisation, town):
    one, other = make_participant(), make_participant()
    row = Cooperation.objects.create(
        organisation="Example Association",
        country="GR",
        accepted_on=date(2026, 1, 1),
        organisation_agrees=organisation,
    )
    row.participants.set([one, other])
    row.agreeing.set([one] if town else [])
    edition.raise_edition()

    assert cooperations.of(one) == ([row] if organisation and town else [])
    assert cooperations.of(other) == []
