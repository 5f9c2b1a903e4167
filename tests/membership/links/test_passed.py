"""The key of a passed proposal opens its own row, and no other."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from membership import links
from membership.models import PassedProposal
from tests.membership.review.exchanges.test_passing import passed, proposal

pytestmark = pytest.mark.django_db


def test_a_key_opens_its_row_until_it_is_replaced():
    row = passed(*proposal())
    key = links.passed_key(row)
    assert links.find_passed(key) == row
    assert links.passed_address(row).endswith(f"/fr/link/{key}/proposal/")

    PassedProposal.objects.update(link_number=2)
    for wrong in (key, "", "x", key[:-1], f"zz-{key[2:]}"):
        with pytest.raises(PassedProposal.DoesNotExist):
            links.find_passed(wrong)


def test_a_key_opens_its_row_for_thirty_days():
    row = passed(*proposal())
    key = links.passed_key(row)

    with time_machine.travel(timezone.now() + timedelta(days=29)):
        assert links.find_passed(key) == row
    with (
        time_machine.travel(timezone.now() + timedelta(days=31)),
        pytest.raises(PassedProposal.DoesNotExist),
    ):
        links.find_passed(key)
