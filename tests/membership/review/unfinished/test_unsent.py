"""What nobody sent goes; what was sent meanwhile stays."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from membership import review
from membership.models import Submission
from membership.process.errors import TransitionNotAllowed
from membership.process.states import State
from membership.review.moves import lock
from tests.support.builders import make_application, make_message

pytestmark = pytest.mark.django_db


def test_whoever_filled_a_form_in_takes_it_back_altogether():
    draft = make_application(state=State.DRAFT)

    review.discard(draft)

    assert not Submission.objects.exists()


def test_a_form_that_was_sent_meanwhile_is_not_taken_back():
    draft = make_application(state=State.DRAFT)
    review.submit(Submission.objects.get(pk=draft.pk))

    with pytest.raises(TransitionNotAllowed):
        review.discard(draft)

    assert Submission.objects.get().state == State.UNCONFIRMED


def test_messages_that_were_not_sent_go_after_seven_days_and_nothing_else_does_so_soon():
    make_message(state=State.DRAFT)
    stays = {make_message().pk, make_application(state=State.DRAFT).pk}

    with time_machine.travel(timezone.now() + timedelta(days=6, hours=23)):
        assert review.erase_unsent() == {"erased": 0}
    with time_machine.travel(timezone.now() + timedelta(days=7, hours=1)):
        assert review.erase_unsent() == {"erased": 1}

    assert set(Submission.objects.values_list("pk", flat=True)) == stays


def test_what_is_changed_while_the_chore_runs_stays(monkeypatch):
    """It is looked at again under the lock."""
    draft = make_message(state=State.DRAFT)

    def changed_meanwhile(submission):
        Submission.objects.filter(pk=submission.pk).update(changed_at=timezone.now())
        return lock(submission)

    monkeypatch.setattr("membership.review.unfinished.unsent.lock", changed_meanwhile)
    with time_machine.travel(timezone.now() + timedelta(days=8)):
        assert review.erase_unsent() == {"erased": 0}

    assert Submission.objects.get().pk == draft.pk
