"""The key of a passed proposal opens its own row, and no other."""

import pytest

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
