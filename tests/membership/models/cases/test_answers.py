"""The answers of each kind: what is public only if somebody said so, and whose row they are."""

import pytest
from django.core.exceptions import ValidationError
from django.db.models import BooleanField, ProtectedError

from membership.models import CooperationProposal, JoinApplication, Submission
from membership.process.states import State
from tests.support.builders import make_application, make_signature

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("kind", Submission.__subclasses__())
def test_nothing_is_agreed_to_unless_somebody_says_so(kind):
    ticks = [field for field in kind._meta.local_fields if isinstance(field, BooleanField)]

    assert not [field.name for field in ticks if field.get_default()]


def test_a_proposal_is_for_the_task_force_only_unless_its_author_opens_it():
    assert CooperationProposal().visibility == CooperationProposal.Visibility.TASK_FORCE


def test_a_theme_that_is_none_is_refused():
    with pytest.raises(ValidationError, match="astrology"):
        JoinApplication._meta.get_field("themes").clean(["astrology"], None)


def test_what_came_of_an_application_is_not_deleted_below_it():
    participant = make_application(state=State.ACCEPTED).details.participant
    signatory = make_signature(state=State.ACCEPTED).details.signatory

    for entry, column in (
        (participant, "JoinApplication.participant"),
        (signatory, "DeclarationSignature.signatory"),
    ):
        with pytest.raises(ProtectedError, match=column):
            entry.delete()
