"""What staff write in a case: words are what can be seen, and what cannot be kept is replaced."""

import pytest
from django.urls import reverse

from membership import review
from membership.process.decisions import Decision
from membership.process.errors import ReviewError
from membership.process.kinds import Kind
from membership.process.states import State
from membership.process.table import TRANSITIONS
from membership.process.transitions import Actor
from tests.membership.forms.fields.test_staff_texts import NOTHING
from tests.support.builders import make_application, make_message
from tests.support.transition_pages import transition_url

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("nothing", NOTHING)
def test_a_rule_takes_nothing_visible_for_no_word_too(decider, nothing):
    case = make_application(state=State.IN_REVIEW)
    for transition, words in (
        ("ask", {"message": nothing}),
        ("decline", {"reason": "no_mandate", "note": nothing}),
        ("decline", {"reason": "other", "reason_words": nothing, "note": "See above."}),
    ):
        plan = review.plan(case, transition, by=decider)
        with pytest.raises(ReviewError):
            review.move(
                case,
                transition,
                by=decider,
                fingerprint=plan.fingerprint,
                decision=Decision(**words),
            )


OF_STAFF = [transition for transition in TRANSITIONS.values() if transition.by == Actor.STAFF]
NONSENSE = [
    {},
    dict.fromkeys(["version", "fingerprint", "decision_on", "subject", "body", "note"], "\x00"),
    {"version": "9" * 5000, "decision_on": "9" * 5000, "seen": "9" * 5000, "body": "{"},
    {"version": "1", "fingerprint": "x", "seen": "[" * 100_000, "reason": "\u200b"},
]


@pytest.mark.both_engines
@pytest.mark.sample(12)
@pytest.mark.parametrize("posted", NONSENSE, ids=["nothing", "nul", "long", "deep"])
@pytest.mark.parametrize("transition", OF_STAFF, ids=lambda transition: transition.name)
def test_whatever_is_posted_to_a_transition_is_answered(client, decider, transition, posted):
    make = make_message if set(transition.kinds) == {Kind.MESSAGE} else make_application
    case = make(state=transition.sources[0])

    for button in ({}, {"show": "1"}):
        assert client.post(transition_url(case, transition.name), posted | button).status_code < 500
    assert client.post(reverse("queue:take", args=[case.pk]), posted).status_code < 500
