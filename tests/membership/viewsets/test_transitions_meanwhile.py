"""Somebody acts while a page of a transition is open: it says what was done, and gives all back."""

from datetime import date

import pytest
from django.urls import reverse
from django.utils import translation
from django.utils.html import escape
from wagtail.users.models import UserProfile

from alliance_site.models import Letter
from membership import history, review
from membership.files import checks, store
from membership.models import Submission
from membership.process.choices import Language
from membership.process.possible import transitions_from
from membership.process.states import State
from membership.process.table import TRANSITIONS
from membership.process.transitions import Actor
from tests.support.builders import decide, make_application, make_pdf
from tests.support.transition_pages import case_for, fields, transition_url

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("decider")]
LATER = date(2027, 1, 28)
# Transitions that leave from where staff can have a page open.
MEANWHILE = [
    name for name, transition in TRANSITIONS.items() if {*transition.sources} != {State.DRAFT}
]
TYPED = {
    "note": "The seal is hard to read.",
    "decision_body": "The Bureau of the Alliance",
    "decision_document": "AB/2026/17",
    "reason": "no_mandate",
    "reason_words": "Reason typed.",
    "message": "Question typed?",
    "subject": "Subject typed",
}
BODIES = {
    "accept": "Letter typed. {link}",
    "decline": "Letter typed. {reason} {next_steps} {link}",
    "ask": "Letter typed. {message} {link}",
}


def happen(case, transition):
    """Take a transition as whoever takes it: the applicant, the site or a colleague."""
    if transition.target == State.ERASED:
        return review.forget(case, role=transition.by)
    words = {"message": "More to read."} if "message" in transition.asks else {}
    if transition.name == "propose":
        words = {"proposed_decision": "accept"}
    return decide(case, transition.name, **words)


@pytest.mark.sample(12)
@pytest.mark.parametrize("name", MEANWHILE)
@pytest.mark.parametrize("language", Language.values)
def test_whatever_happens_meanwhile_is_told_as_what_it_was(client, decider, name, language):
    UserProfile.objects.create(user=decider, preferred_language=language)
    transition = TRANSITIONS[name]
    case = case_for(transition)
    possible = transitions_from(case.state, case.kind, by=Actor.STAFF)
    opened = next(each for each in possible if each.has_page)
    words = {"note": TYPED["note"], "message": TYPED["message"]}
    typed = fields(client.get(transition_url(case, opened.name))) | words
    happen(case, transition)
    before = case.events.count()

    page = client.post(transition_url(case, opened.name), typed)
    text = page.content.decode()

    done = case.events.filter(code=name).last()
    with translation.override(language):
        sentence = history.SENTENCES[name] % {"who": done.actor or history.WHO[done.actor_role]}
    assert escape(sentence) in text
    assert TYPED["note"] in text
    assert page.status_code in (200, 409)
    assert case.events.count() == before
    if "message" in transition.asks:
        assert "More to read." in text


@pytest.mark.parametrize("transition", BODIES)
def test_a_transition_that_is_still_possible_is_planned_anew_with_all_that_was_typed(
    client, transition
):
    case = decide(make_application(state=State.QUESTION), "answer")
    page = client.get(transition_url(case, transition))
    words = TYPED | {"body": BODIES[transition], "decision_on": "2026-10-15"}
    typed = {name: words.get(name, value) for name, value in fields(page).items()}
    store.keep(case, checks.check(make_pdf("minutes of the council.pdf")))
    review.answer(case, "STOP, the council changed its mind.")

    page = client.post(transition_url(case, transition), typed)
    text = page.content.decode()

    assert page.status_code == 200
    assert "The applicant added something." in text
    assert "STOP, the council changed its mind." in text
    assert "minutes of the council.pdf" in text
    kept = typed.keys() - {"version", "fingerprint", "seen"}
    assert {name: fields(page)[name] for name in kept} == {name: typed[name] for name in kept}
    assert Submission.objects.get().state == State.IN_REVIEW
    client.post(transition_url(case, transition), fields(page))
    assert case.events.last().code == transition


def test_answers_changed_meanwhile_stand_side_by_side_before_the_decision(client):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case))) | {"note": TYPED["note"]}
    review.hand_in(case, {"population": 13000})

    page = client.post(transition_url(case), typed)
    seen = page.content.decode()
    happened = seen[seen.index("What has happened since") :]

    assert "The applicant changed answers." in happened
    assert "<del>12,000</del>" in happened
    assert "<ins>13,000</ins>" in happened
    assert fields(page)["note"] == TYPED["note"]
    assert Submission.objects.get().state == State.IN_REVIEW


def test_asking_for_the_plan_of_another_day_hides_nothing_that_came_in(client):
    case = decide(make_application(state=State.QUESTION), "answer")
    typed = fields(client.get(transition_url(case))) | {"decision_on": "2026-10-15", "show": "1"}
    review.answer(case, "STOP, the council changed its mind.")

    assert (
        "STOP, the council changed its mind."
        in client.post(transition_url(case), typed).content.decode()
    )


def test_the_mandate_that_was_to_follow_takes_its_warning_away(client):
    case = make_application(state=State.IN_REVIEW, mandate_pending_until=LATER)
    typed = fields(client.get(transition_url(case)))
    store.keep(case, checks.check(make_pdf("decision.pdf")))
    review.send_mandate(case)

    page = client.post(transition_url(case), typed)

    assert "The applicant sent the letter or decision of the authority." in page.content.decode()
    assert "decision.pdf" in page.content.decode()
    assert any("is expected by 28 January 2027" in line for line in page.context["gone"])


@pytest.mark.parametrize("transition", ["decline", "ask"])
def test_a_transition_that_is_no_longer_possible_gives_back_all_and_says_what_can_be_done(
    client, transition
):
    case = make_application(state=State.IN_REVIEW)
    page = client.get(transition_url(case, transition))
    words = TYPED | {"body": BODIES[transition], "decision_on": "2026-10-15"}
    typed = {name: words.get(name, value) for name, value in fields(page).items()}
    decide(case, "withdraw")

    page = client.post(transition_url(case, transition), typed)
    text = page.content.decode()

    assert page.status_code == 409
    assert "The applicant withdrew it." in text
    assert "The case is now: Withdrawn." in text
    assert transition_url(case, "reopen") in text
    for name in typed.keys() - {"version", "fingerprint", "seen", "reason"}:
        assert escape(typed[name]) in text
    assert transition == "ask" or "We have no decision of the authority." in text
    assert not Letter.objects.filter(code__in=("declined", "question")).exists()


def test_an_address_that_its_owner_confirms_meanwhile_needs_no_hand(client):
    case = make_application(state=State.UNCONFIRMED)
    address = transition_url(case, "confirm_by_hand")
    typed = fields(client.get(address)) | {"note": "They called."}
    review.move(case, "confirm")

    text = client.post(address, typed).content.decode()

    assert "The applicant confirmed the e-mail address." in text
    assert "The case is now: New." in text
    assert "They called." in text


def test_whoever_takes_a_case_is_told_what_happened_to_it(client):
    case = make_application(mandate_pending_until=LATER)
    store.keep(case, checks.check(make_pdf("decision.pdf")))
    review.send_mandate(case)

    page = client.post(
        reverse("queue:take", args=[case.pk]), {"version": case.version}, follow=True
    )

    told = str(*page.context["messages"])
    assert "The applicant sent the letter or decision of the authority." in told
    assert Submission.objects.get().owner is None


def test_no_note_is_kept_with_what_was_erased_and_the_page_says_so(client):
    case = make_application(state=State.ERASED)

    page = client.post(reverse("queue:note", args=[case.pk]), {"text": "A note."}, follow=True)

    assert page.status_code == 200
    assert [str(message) for message in page.context["messages"]]
    assert not case.notes.exists()


def test_no_field_of_a_transition_is_refused_without_saying_what_to_do(client):
    case = make_application(state=State.IN_REVIEW)
    for transition in BODIES:
        typed = dict.fromkeys(fields(client.get(transition_url(case, transition))), "")

        text = client.post(transition_url(case, transition), typed).content.decode()

        assert "This field is required." not in text.replace("(Hidden field", "")
