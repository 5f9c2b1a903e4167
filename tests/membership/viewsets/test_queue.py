"""The queue in the admin: who sees what, and that every transition happens as it was shown."""

from datetime import date

import pytest
from django.urls import reverse

from alliance_site.models import Letter
from membership.models import Exchange, Participant, Submission
from membership.process.permissions import DECIDERS, OBSERVERS, REVIEWERS
from membership.process.states import State
from news.models import ArticlePage
from tests.support.builders import (
    decide,
    make_application,
    make_opening_statement,
    make_proposal,
    make_site_tree,
    make_user,
)
from tests.support.transition_pages import fields, transition_url

pytestmark = [pytest.mark.django_db, pytest.mark.both_engines]


def test_the_queue_shows_open_cases_and_hides_what_is_closed_or_not_sent(client, decider):
    for state in (State.NEW, State.DRAFT, State.DECLINED):
        make_application(name=f"Town {state}", state=state)

    page = client.get(reverse("queue:index")).content.decode()

    assert "Town new" in page
    assert "Town draft" not in page
    assert "Town declined" not in page


@pytest.mark.parametrize("typed", ["Lodz", "łódź", "J-", "no-such-place"])
def test_the_queue_is_searched_by_name_in_any_spelling(client, decider, typed):
    case = make_application(name="Miasto Łódź", state=State.NEW)
    typed = case.reference if typed == "J-" else typed

    page = client.get(reverse("queue:index"), {"q": typed}).content.decode()

    assert ("Miasto Łódź" in page) is (typed != "no-such-place")


@pytest.mark.parametrize("typed", ["Sfîntu", "sfantu", "Sepsiszentgyörgy"])
def test_the_queue_is_searched_in_the_spelling_of_others(client, decider, typed):
    make_application(name="Municipiul Sfântu Gheorghe", country="RO", state=State.NEW)

    page = client.get(reverse("queue:index"), {"q": typed}).content.decode()

    assert "Municipiul Sfântu Gheorghe" in page


@pytest.mark.parametrize(("role", "shown"), [(OBSERVERS, False), (REVIEWERS, True)])
def test_contact_data_is_shown_to_reviewers_only(client, role, shown):
    case = make_application(contact_name="Kim Example")
    client.force_login(make_user(role))

    page = client.get(reverse("queue:inspect", args=[case.pk])).content.decode()

    assert ("Kim Example" in page) is shown


def test_the_case_tells_in_words_who_did_what(client, decider):
    case = decide(make_application(decided_on=date(2026, 10, 1)), "take", by=decider)

    page = client.get(reverse("queue:inspect", args=[case.pk]))

    assert page.context["events"][-1]["text"] == f"{decider} took the case."
    assert "1 October 2026" in page.content.decode()


def test_asking_sends_the_question_and_stops_the_clock(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case, "ask"))) | {"message": "Who decided, and when?"}

    client.post(transition_url(case, "ask"), typed)

    case.refresh_from_db()
    assert (case.state, case.due_on) == (State.QUESTION, None)
    assert Exchange.objects.get(submission=case).text == "Who decided, and when?"
    assert "Who decided, and when?" in Letter.objects.get(submission=case, code="question").body


def test_the_page_of_accepting_shows_number_entry_draft_and_letter_before_they_exist(
    client, decider
):
    make_site_tree()
    make_opening_statement("2015-12-31", participants=130)
    case = make_application(name="Exampletown upon Sample", state=State.IN_REVIEW)

    page = client.get(transition_url(case, "accept"))

    shown = page.content.decode()
    assert "131" in shown
    assert "Exampletown upon Sample joins the Alliance" in shown
    assert "{authority}" in page.context["form"]["body"].value()
    assert "Exampletown upon Sample has taken part" in shown
    assert not Participant.objects.exists()
    assert not ArticlePage.objects.exists()


def test_accepting_does_what_the_page_showed(client, decider):
    make_site_tree()
    make_opening_statement("2015-12-31", participants=130)
    case = make_application(name="Exampletown upon Sample", state=State.IN_REVIEW)

    client.post(transition_url(case, "accept"), fields(client.get(transition_url(case, "accept"))))

    participant = Participant.objects.public().get()
    assert (participant.number, participant.official_name) == (131, "Exampletown upon Sample")
    assert {article.live for article in ArticlePage.objects.all()} == {False}
    assert ArticlePage.objects.count() == 2
    assert Letter.objects.filter(submission=case, code="accepted_join").exists()


def test_the_letter_goes_as_the_reviewer_left_it(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case, "accept"))) | {
        "subject": "Welcome",
        "body": "You are the newest participant. {link}",
    }

    client.post(transition_url(case, "accept"), typed)

    letter = Letter.objects.get(submission=case, code="accepted_join")
    text = "You are the newest participant. {link}"
    assert (letter.subject, letter.body.strip()) == ("Welcome", text)


def test_declining_without_a_reason_comes_back_with_everything_that_was_typed(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case, "decline"))) | {"note": "Read by two of us."}

    page = client.post(transition_url(case, "decline"), typed)

    assert page.status_code == 422
    assert "Read by two of us." in page.content.decode()
    assert Submission.objects.get(pk=case.pk).state == State.IN_REVIEW


def test_the_second_of_two_reviewers_is_told_who_was_faster(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case, "accept")))
    colleague = make_user(DECIDERS, first_name="Ada")
    decide(case, "decline", by=colleague)

    page = client.post(transition_url(case, "accept"), typed, follow=True).content.decode()

    assert "Ada" in page
    assert Submission.objects.get(pk=case.pk).state == State.DECLINED
    assert not Participant.objects.exists()


def test_what_changed_since_the_page_was_opened_is_shown_before_it_is_done(client, decider):
    case = make_application(name="Exampletown", state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case, "accept"))) | {"note": "Agreed on Monday."}
    other = make_application(name="Sampleborough", state=State.IN_REVIEW)
    decide(other, "accept")

    page = client.post(transition_url(case, "accept"), typed)

    assert page.status_code == 200
    assert "Agreed on Monday." in page.content.decode()
    assert Submission.objects.get(pk=case.pk).state == State.IN_REVIEW
    client.post(transition_url(case, "accept"), fields(page))
    assert Submission.objects.get(pk=case.pk).state == State.ACCEPTED


def test_a_proposal_is_declined_with_its_own_letter(client, decider):
    case = make_proposal(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case, "decline"))) | {
        "reason": "wrong_door",
        "note": "Meant for the prize.",
    }

    client.post(transition_url(case, "decline"), typed)

    assert Submission.objects.get(pk=case.pk).state == State.DECLINED
    assert "another of our forms" in Letter.objects.get(submission=case, code="declined").body
