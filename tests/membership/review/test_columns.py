"""What is written is written once, over the version that was read."""

import pytest
from django.db import models

from membership.models import Submission
from membership.process.errors import SomebodyWasFaster
from membership.process.states import State
from membership.review import columns
from tests.support.builders import decide, make_application

pytestmark = pytest.mark.django_db


def test_a_row_that_somebody_has_changed_meanwhile_is_not_overwritten():
    case = make_application(state=State.IN_REVIEW)
    read = Submission.objects.get(pk=case.pk)
    decide(case, "accept")

    with pytest.raises(SomebodyWasFaster):
        columns.write(read, decision_body="Bureau")

    assert Submission.objects.get().decision_body == ""


@pytest.mark.parametrize(
    ("field", "emptied"),
    [
        (models.DateField(null=True), None),
        (models.PositiveIntegerField(default=0), 0),
        (models.JSONField(default=list), []),
        (models.CharField(), ""),
    ],
)
def test_a_column_is_emptied_to_what_it_holds_when_nothing_is_known(field, emptied):
    assert columns.nothing_of(field) == emptied


def test_a_column_that_can_be_neither_kept_nor_emptied_is_an_error_of_ours():
    with pytest.raises(TypeError, match="neither kept nor emptied"):
        columns.nothing_of(models.DateField(name="day"))
