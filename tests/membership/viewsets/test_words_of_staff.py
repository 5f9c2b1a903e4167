"""What staff write in a case: words are what can be seen, and what cannot be kept is replaced."""

import pytest
from django.urls import reverse

from alliance_site.models import Letter
from membership import review
from membership.models import Note, Submission
from membership.process.decisions import Decision
from membership.process.errors import ReviewError
from membership.process.kinds import Kind
from membership.process.states import State
from membership.process.table import TRANSITIONS
from membership.process.transitions import Actor
from tests.support.builders import make_application, make_message

pytestmark = pytest.mark.django_db
NOTHING = ["\u200b\u3164", "\xad", "\u2800", " \ufeff\t", "\u0301", "\r\n\u2028"]


def step_url(case, step="accept"):
    return reverse("queue:transition", args=[case.pk, step])


def fields(page):
    """Return what the form of a step's page would send as it stands."""
    form = page.context["form"]
    return {name: form[name].value() or "" for name in form.fields}


@pytest.mark.parametrize("nothing", NOTHING)
@pytest.mark.parametrize(
    ("step", "name"),
    [
        ("ask", "message"),
        ("decline", "note"),
        ("decline", "reason_words"),
        ("decline", "subject"),
        ("accept", "body"),
    ],
)
def test_a_text_of_which_nothing_is_visible_is_no_word(client, decider, step, name, nothing):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(step_url(case, step)))
    typed |= {"reason": "other", "reason_words": "Dissolved.", "note": "See above."}
    typed |= {"message": "Who decided?", name: nothing}

    page = client.post(step_url(case, step), typed)

    assert page.status_code == 422
    assert name in page.context["form"].errors
    assert Submission.objects.get().state == State.IN_REVIEW
    assert not Letter.objects.filter(code__in=["question", "declined"]).exists()


@pytest.mark.parametrize("nothing", NOTHING)
def test_a_rule_takes_nothing_visible_for_no_word_too(decider, nothing):
    case = make_application(state=State.IN_REVIEW)
    for step, words in (
        ("ask", {"message": nothing}),
        ("decline", {"reason": "no_mandate", "note": nothing}),
        ("decline", {"reason": "other", "reason_words": nothing, "note": "See above."}),
    ):
        plan = review.plan(case, step, by=decider)
        with pytest.raises(ReviewError):
            review.move(
                case, step, by=decider, fingerprint=plan.fingerprint, decision=Decision(**words)
            )


def test_a_note_without_a_visible_word_is_not_kept_and_one_of_many_lines_is(client, decider):
    case = make_application(state=State.IN_REVIEW)
    address = reverse("queue:note", args=[case.pk])
    for nothing in NOTHING:
        client.post(address, {"text": nothing})
    assert not Note.objects.exists()

    client.post(address, {"text": "x\r\n" * 1400 + "\x07the seal\x0bis hard to read"})

    assert Note.objects.get().text == "x\n" * 1400 + "the seal\nis hard to read"


def test_optional_words_of_which_nothing_is_visible_stay_empty(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(step_url(case))) | {"note": "Agreed.", "decision_body": "\u200b"}

    client.post(step_url(case), typed | {"decision_document": "\u3164"})

    accepted = Submission.objects.get()
    assert accepted.state == State.ACCEPTED
    assert (accepted.decision_body, accepted.decision_document) == ("", "")


STAFF_STEPS = [step for step in TRANSITIONS.values() if step.by == Actor.STAFF]
NONSENSE = [
    {},
    dict.fromkeys(["version", "fingerprint", "decision_on", "subject", "body", "note"], "\x00"),
    {"version": "9" * 5000, "decision_on": "9" * 5000, "seen": "9" * 5000, "body": "{"},
    {"version": "1", "fingerprint": "x", "seen": "[" * 100_000, "reason": "\u200b"},
]


@pytest.mark.both_engines
@pytest.mark.sample(12)
@pytest.mark.parametrize("posted", NONSENSE, ids=["nothing", "nul", "long", "deep"])
@pytest.mark.parametrize("step", STAFF_STEPS, ids=lambda step: step.name)
def test_whatever_is_posted_to_a_step_is_answered(client, decider, step, posted):
    make = make_message if set(step.kinds) == {Kind.MESSAGE} else make_application
    case = make(state=step.sources[0])

    for button in ({}, {"show": "1"}):
        assert client.post(step_url(case, step.name), posted | button).status_code < 500
    assert client.post(reverse("queue:take", args=[case.pk]), posted).status_code < 500
