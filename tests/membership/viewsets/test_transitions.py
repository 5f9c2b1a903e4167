"""The page of a transition: the day first, then what happens on it, and no typed word is lost."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from alliance_site.models import Letter
from membership import dates, review
from membership.models import Note, Submission
from membership.process.decisions import Decision
from membership.process.errors import ReviewError
from membership.process.kinds import Kind
from membership.process.permissions import DECIDERS
from membership.process.states import State
from membership.process.table import TRANSITIONS
from membership.process.transitions import Actor
from tests.membership.forms.fields.test_staff_texts import NOTHING
from tests.support.builders import decide, make_application, make_message, make_site_tree, make_user
from tests.support.transition_pages import fields, marked, transition_url

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("transition", ["accept", "decline"])
def test_a_decision_is_taken_with_the_day_that_the_page_opens_with(
    client, decider, language, transition
):
    """As a browser reads it: a field for a day knows one way to write it."""
    UserProfile.objects.create(user=decider, preferred_language=language)
    make_site_tree()
    case = make_application(state=State.IN_REVIEW)
    page = client.get(transition_url(case, transition))
    field = re.search(r'<input type="date"[^>]*>', page.content.decode())[0]
    day = re.search(r'value="(\d{4}-\d\d-\d\d)"', field)

    more = {"reason": "no_mandate", "note": "By letter.", "decision_on": day[1]}
    client.post(transition_url(case, transition), fields(page) | more)
    case.refresh_from_db()
    assert case.decision_on == dates.today()


def test_the_day_is_asked_before_the_plan_and_is_today_at_first(client, decider):
    page = client.get(transition_url(make_application(state=State.IN_REVIEW)))
    text = page.content.decode()

    assert page.context["form"]["decision_on"].value() == dates.today()
    assert text.index("Day of the decision") < text.index("What will happen")
    assert not marked(page)


def test_a_day_typed_without_looking_at_its_plan_is_shown_first(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case))) | {"decision_on": "2026-10-15"}

    page = client.post(transition_url(case), typed)

    assert "Participant since: 15 October 2026" in marked(page)
    assert Submission.objects.get().state == State.IN_REVIEW


@pytest.mark.parametrize("transition", ["accept", "decline"])
@pytest.mark.parametrize("button", [{}, {"show": "1"}])
@pytest.mark.parametrize("day", ["", "31 February", "later", "1826-10-15", "0206-10-15"])
def test_a_day_that_is_none_or_to_come_is_refused_with_all_that_was_typed(
    client, decider, transition, button, day
):
    case = make_application(state=State.IN_REVIEW)
    if day == "later":
        day = (dates.today() + timedelta(days=1)).isoformat()
    typed = fields(client.get(transition_url(case, transition))) | {
        "note": "Agreed.",
        "decision_on": day,
    }

    page = client.post(transition_url(case, transition), typed | button)

    assert page.status_code == 422
    assert page.context["form"].errors["decision_on"]
    assert "Agreed." in page.content.decode()
    assert Submission.objects.get().state == State.IN_REVIEW


def test_asking_for_the_plan_of_a_day_finds_no_fault_with_the_rest(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case, "decline"))) | {"decision_on": "2026-10-15"}

    page = client.post(transition_url(case, "decline"), typed | {"show": "1"})

    assert page.status_code == 200
    assert not page.context["form"].errors


def test_of_two_acceptances_at_once_each_letter_has_its_own_number(client, decider):
    first, second = (make_application(state=State.IN_REVIEW) for _ in range(2))
    typed = fields(client.get(transition_url(first))) | {"note": "Agreed on Monday."}
    decide(second, "accept")

    page = client.post(transition_url(first), typed)

    assert any("number 2" in line for line in marked(page))
    assert any("number 1" in line for line in page.context["gone"])
    assert any("as participant number 2." in line for line in marked(page))
    assert fields(page)["note"] == "Agreed on Monday."
    client.post(transition_url(first), fields(page))
    letter = Letter.objects.get(submission=first, code="accepted_join")
    assert "number 2." in letter.body
    assert "number 1." not in letter.body


@pytest.mark.parametrize("transition", ["accept", "decline", "ask"])
def test_the_slower_of_two_keeps_every_word(client, decider, transition):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case, transition)))
    typed |= {"note": "The seal is hard to read.", "reason": "no_mandate", "message": "Who?"}
    typed["body"] = "A letter of my own. {link}"
    decide(case, "decline", by=make_user(DECIDERS, first_name="Ada"))

    page = client.post(transition_url(case, transition), typed)
    text = page.content.decode()

    assert page.status_code == 409
    assert "Ada" in text
    assert "The seal is hard to read." in text
    assert "A letter of my own." in text
    client.post(reverse("queue:note", args=[case.pk]), {"text": page.context["note"]})
    assert Note.objects.filter(text="The seal is hard to read.").exists()


def test_the_page_shows_the_finished_letter_in_the_language_of_the_applicant(client, decider):
    case = make_application(state=State.IN_REVIEW, language="fr", name="Ville {reason}")
    address = transition_url(case, "decline")
    typed = fields(client.get(address)) | {"reason": "no_mandate", "show": "1"}

    page = client.post(address, typed)

    shown = "\n".join(line.text for line in page.context["letters"][0].lines)
    assert "Nous n’avons pas" in shown
    assert "Ville {reason}" in shown
    assert shown.splitlines()[0] in page.content.decode()
    assert case.events.last().code == "take"


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
