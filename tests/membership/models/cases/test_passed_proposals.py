"""A participant agrees where it says yes, may be named, and has sent it."""

import pytest
from django.utils import timezone

from membership.models import PassedProposal


@pytest.mark.parametrize(
    ("answer", "named", "sent", "agrees"),
    [
        ("yes", True, True, True),
        ("yes", True, False, False),
        ("yes", False, True, False),
        ("talk", True, True, False),
    ],
)
def test_only_a_sent_yes_that_may_be_named_is_agreement(answer, named, sent, agrees):
    moment = timezone.now() if sent else None
    row = PassedProposal(answer=answer, may_be_named=named, answered_at=moment)

    assert row.agrees == agrees
