"""A chore has one row, whoever claims it."""

import pytest
from django.db import IntegrityError, transaction

from alliance_site.models import ChoreRun

pytestmark = pytest.mark.django_db


def test_two_claims_of_one_chore_are_claims_of_one_row():
    ChoreRun.objects.create(name="send letters")

    with pytest.raises(IntegrityError), transaction.atomic():
        ChoreRun.objects.create(name="send letters")
