"""Days on which nobody works: kept in the admin, and not counted as working days."""

import pytest
from django.urls import reverse

from membership.models import ClosingDay
from tests.support.builders import make_application

pytestmark = pytest.mark.django_db


def test_a_day_that_is_entered_is_no_working_day(superuser_client):
    due = make_application().due_on

    superuser_client.post(reverse("closingday:add"), {"day": due, "name": "Inventory"})

    assert make_application().due_on > due
    assert "Inventory" in superuser_client.get(reverse("closingday:index")).content.decode()
    assert ClosingDay.objects.get().name == "Inventory"
