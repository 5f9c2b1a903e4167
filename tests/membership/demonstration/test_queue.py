"""The stories of the demonstration are played by the rules, and decided cases say by whom."""

from collections import Counter

import pytest
from django.core.management import call_command

from alliance_site.models import HomePage
from membership.demonstration import queue
from membership.models import Correction, PassedProposal, Question, Submission
from membership.process.kinds import Kind
from membership.process.permissions import DECIDERS
from membership.process.states import State
from tests.support.builders import make_participant, make_user

pytestmark = pytest.mark.django_db


def test_every_story_comes_to_its_state_and_every_decision_has_its_body():
    make_user(DECIDERS, email=queue.REVIEWER)
    states = Counter(story["state"] for _key, story in queue.stories())

    queue.load()

    cases = Submission.objects.all()
    assert Counter(case.state for case in cases) == states
    assert set(states) == set(State)
    decided = cases.filter(state__in=[State.ACCEPTED, State.DECLINED], decided_at__isnull=False)
    assert all(case.decision_body and case.decision_on for case in decided.exclude(kind="message"))


def test_the_queue_shows_a_question_a_correction_and_a_proposal_that_was_heard():
    reviewer = make_user(DECIDERS, email=queue.REVIEWER)
    make_participant(slug="val-de-marne")

    for key, story in queue.stories():
        if story.keys() & {"question", "passed_on"}:
            queue.play(story, key, reviewer)

    asked = Question.objects.open().get()
    assert (asked.type.needs_words, asked.fields) == (False, ["decided_on", "files"])
    assert [each.field for each in Correction.objects.all()] == ["population"]
    heard = PassedProposal.objects.get()
    assert heard.answered_at
    assert not heard.agrees  # a participant that exists has said nothing


@pytest.mark.parametrize("state", ["elsewhere", State.UNCONFIRMED])
def test_a_story_that_does_not_come_to_its_state_is_refused(state):
    """A message is never unconfirmed."""
    reviewer = make_user(DECIDERS, email=queue.REVIEWER)
    story = next(story for _, story in queue.stories() if story["kind"] == Kind.MESSAGE)

    with pytest.raises(ValueError, match=f"ends as new, not as {state}"):
        queue.play(story | {"state": state}, "token", reviewer)


@pytest.mark.one_engine
def test_a_load_that_breaks_off_leaves_nothing_so_that_the_next_one_is_whole(monkeypatch, settings):
    settings.DEMONSTRATION = True
    monkeypatch.setattr(queue, "STORY", None)

    with pytest.raises(TypeError):
        call_command("load_demonstration")

    assert not HomePage.objects.exists()
