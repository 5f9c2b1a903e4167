"""Somebody acts while a page of a step is open: it says what was done, and gives all back."""

from datetime import date, timedelta

import pytest
from django.urls import reverse
from django.utils import timezone, translation
from django.utils.html import escape
from wagtail.users.models import UserProfile

from alliance_site.models import Letter
from membership import history, review
from membership.files import store
from membership.models import Submission
from membership.process.choices import Language
from membership.process.kinds import Kind
from membership.process.permissions import REVIEWERS
from membership.process.possible import transitions_from
from membership.process.states import State
from membership.process.table import TRANSITIONS
from membership.process.transitions import Actor
from tests.membership.viewsets.test_transitions import fields, marked, step_url
from tests.support.builders import (
    decide,
    make_application,
    make_message,
    make_participant,
    make_pdf,
    make_user,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("decider")]
LATER = date(2027, 1, 28)
# Steps that leave from where staff can have a page open.
MEANWHILE = [name for name, step in TRANSITIONS.items() if {*step.sources} != {State.DRAFT}]
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
    "decline": "Letter typed. {reason} {link}",
    "ask": "Letter typed. {message} {link}",
}


def case_for(arrow):
    make = make_application if Kind.JOIN in arrow.kinds else make_message
    state = next(state for state in arrow.sources if state != State.DRAFT)
    case = make(state=state)
    long_ago = timezone.now() - timedelta(days=100)
    Submission.objects.filter(pk=case.pk).update(state_since=long_ago)
    return case


def happen(case, arrow):
    """Take a step as whoever takes it: the applicant, the site or a colleague."""
    if arrow.target == State.ERASED:
        return review.forget(case, role=arrow.by)
    words = {"message": "More to read."} if "message" in arrow.asks else {}
    if arrow.name == "propose":
        words = {"proposed_decision": "accept"}
    return decide(case, arrow.name, **words)


@pytest.mark.sample(12)
@pytest.mark.parametrize("name", MEANWHILE)
@pytest.mark.parametrize("language", Language.values)
def test_whatever_happens_meanwhile_is_told_as_what_it_was(client, decider, name, language):
    UserProfile.objects.create(user=decider, preferred_language=language)
    arrow = TRANSITIONS[name]
    case = case_for(arrow)
    possible = transitions_from(case.state, case.kind, by=Actor.STAFF)
    step = next(each for each in possible if each.has_page)
    words = {"note": TYPED["note"], "message": TYPED["message"]}
    typed = fields(client.get(step_url(case, step.name))) | words
    happen(case, arrow)
    before = case.events.count()

    page = client.post(step_url(case, step.name), typed)
    text = page.content.decode()

    done = case.events.filter(code=name).last()
    with translation.override(language):
        sentence = history.TOLD[name] % {"who": done.actor or history.WHO[done.actor_role]}
    assert escape(sentence) in text
    assert TYPED["note"] in text
    assert page.status_code in (200, 409)
    assert case.events.count() == before
    if "message" in arrow.asks:
        assert "More to read." in text


@pytest.mark.parametrize("step", BODIES)
def test_a_step_that_is_still_possible_is_planned_anew_with_all_that_was_typed(client, step):
    case = decide(make_application(state=State.QUESTION), "answer")
    page = client.get(step_url(case, step))
    words = TYPED | {"body": BODIES[step], "decision_on": "2026-10-15"}
    typed = {name: words.get(name, value) for name, value in fields(page).items()}
    store.keep(case, store.check(make_pdf("minutes of the council.pdf")))
    review.answer(case, "STOP, the council changed its mind.")

    page = client.post(step_url(case, step), typed)
    text = page.content.decode()

    assert page.status_code == 200
    assert "The applicant added something to the answer." in text
    assert "STOP, the council changed its mind." in text
    assert "minutes of the council.pdf" in text
    kept = typed.keys() - {"version", "fingerprint", "seen"}
    assert {name: fields(page)[name] for name in kept} == {name: typed[name] for name in kept}
    assert Submission.objects.get().state == State.IN_REVIEW
    client.post(step_url(case, step), fields(page))
    assert case.events.last().code == step


def test_asking_for_the_plan_of_another_day_hides_nothing_that_came_in(client):
    case = decide(make_application(state=State.QUESTION), "answer")
    typed = fields(client.get(step_url(case))) | {"decision_on": "2026-10-15", "show": "1"}
    review.answer(case, "STOP, the council changed its mind.")

    assert (
        "STOP, the council changed its mind." in client.post(step_url(case), typed).content.decode()
    )


def test_the_letter_that_was_to_follow_takes_its_warning_away(client):
    case = make_application(state=State.IN_REVIEW, mandate_pending_until=LATER)
    typed = fields(client.get(step_url(case)))
    store.keep(case, store.check(make_pdf("decision.pdf")))
    review.send_letter(case)

    page = client.post(step_url(case), typed)

    assert "The applicant sent the letter that was to follow." in page.content.decode()
    assert "decision.pdf" in page.content.decode()
    assert any("still to come, by 28 January 2027" in line for line in page.context["gone"])


def test_a_warning_that_is_new_is_marked(client):
    case = make_application(state=State.IN_REVIEW, name="Kastoria")
    typed = fields(client.get(step_url(case))) | {"show": "1"}
    make_participant(official_name="Kastoria")

    page = client.post(step_url(case), typed)

    assert any("Perhaps known already: Kastoria" in line for line in marked(page))


def test_a_note_is_marked_where_a_step_has_no_other_lines(client):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(step_url(case, "spam"))) | {"show": "1"}
    review.add_note(case, "I know them.", by=make_user(REVIEWERS))

    page = client.post(step_url(case, "spam"), typed)

    assert any("I know them." in line for line in marked(page))


@pytest.mark.parametrize("step", ["decline", "ask"])
def test_a_step_that_is_no_longer_possible_gives_back_all_and_says_what_can_be_done(client, step):
    case = make_application(state=State.IN_REVIEW)
    page = client.get(step_url(case, step))
    words = TYPED | {"body": BODIES[step], "decision_on": "2026-10-15"}
    typed = {name: words.get(name, value) for name, value in fields(page).items()}
    decide(case, "withdraw")

    page = client.post(step_url(case, step), typed)
    text = page.content.decode()

    assert page.status_code == 409
    assert "The applicant withdrew it." in text
    assert "The case is now: Withdrawn." in text
    assert step_url(case, "reopen") in text
    for name in typed.keys() - {"version", "fingerprint", "seen", "reason"}:
        assert escape(typed[name]) in text
    assert step == "ask" or "We have no decision of the authority." in text
    assert not Letter.objects.filter(code__in=("declined", "question")).exists()


def test_an_address_that_its_owner_confirms_meanwhile_needs_no_hand(client):
    case = make_application(state=State.UNCONFIRMED)
    address = step_url(case, "confirm_by_hand")
    typed = fields(client.get(address)) | {"note": "They called."}
    review.move(case, "confirm")

    text = client.post(address, typed).content.decode()

    assert "The applicant confirmed the e-mail address." in text
    assert "The case is now: New." in text
    assert "They called." in text


def test_whoever_takes_a_case_is_told_what_happened_to_it(client):
    case = make_application(mandate_pending_until=LATER)
    store.keep(case, store.check(make_pdf("decision.pdf")))
    review.send_letter(case)

    page = client.post(
        reverse("queue:take", args=[case.pk]), {"version": case.version}, follow=True
    )

    assert "The applicant sent the letter that was to follow." in str(*page.context["messages"])
    assert Submission.objects.get().owner is None


def test_no_note_is_kept_with_what_was_erased_and_the_page_says_so(client):
    case = make_application(state=State.ERASED)

    page = client.post(reverse("queue:note", args=[case.pk]), {"text": "A note."}, follow=True)

    assert page.status_code == 200
    assert [str(message) for message in page.context["messages"]]
    assert not case.notes.exists()


def test_no_field_of_a_step_is_refused_without_saying_what_to_do(client):
    case = make_application(state=State.IN_REVIEW)
    for step in BODIES:
        typed = dict.fromkeys(fields(client.get(step_url(case, step))), "")

        text = client.post(step_url(case, step), typed).content.decode()

        assert "This field is required." not in text.replace("(Hidden field", "")
