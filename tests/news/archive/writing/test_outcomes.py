"""What a single record of the archive can bring down, and what is a fault of ours."""

import pytest
from django.core.exceptions import ValidationError
from django.db import DataError, IntegrityError

from news.archive.writing.outcomes import REFUSALS, Refused


@pytest.mark.parametrize(
    "brought",
    [Refused("no title"), ValidationError("x"), DataError(), IntegrityError(), OSError()],
)
def test_what_a_record_brings_is_refused(brought):
    assert isinstance(brought, REFUSALS)


@pytest.mark.parametrize("fault", [TypeError(), AttributeError(), KeyError("title")])
def test_a_fault_of_ours_is_seen(fault):
    assert not isinstance(fault, REFUSALS)
