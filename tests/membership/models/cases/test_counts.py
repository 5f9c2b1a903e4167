"""A count of what was sent: one a day for each key."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from membership.models import SendingCount

pytestmark = pytest.mark.django_db


def test_a_key_is_counted_once_a_day():
    SendingCount.objects.create(day=date(2026, 11, 27), key="a", number=3)

    SendingCount(day=date(2026, 11, 28), key="a").validate_constraints()
    SendingCount(day=date(2026, 11, 27), key="b").validate_constraints()
    with pytest.raises(ValidationError, match="already counted"):
        SendingCount(day=date(2026, 11, 27), key="a").validate_constraints()
