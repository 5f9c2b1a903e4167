"""What a signature may say of its day."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError

from membership.models import Signatory

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("day", "precision"), [(date(1826, 1, 1), "day"), (date(2012, 1, 1), "year")]
)
def test_nobody_signed_before_there_was_an_alliance(day, precision):
    signatory = Signatory(authority="Belsh", country="AL", signed_on=day, precision=precision)

    with pytest.raises(ValidationError, match="Check the year"):
        signatory.full_clean()
