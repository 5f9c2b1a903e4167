"""Every role and every transition of the process: who may take it, by its page and by the rule."""

import pytest
from django.urls import reverse

from membership import review
from membership.process.decisions import Decision
from membership.process.errors import NotPermitted
from membership.process.permissions import DECIDERS, REVIEWERS, ROLES
from membership.process.states import State
from membership.process.table import TRANSITIONS
from membership.process.transitions import Actor
from tests.support.builders import decide, make_application, make_user
from tests.support.transition_pages import case_for

pytestmark = pytest.mark.django_db
MOVING = [name for name, transition in TRANSITIONS.items() if State.DRAFT not in transition.sources]
EVERYBODY = [*ROLES, "superuser"]


def person(role):
    return make_user(is_superuser=True) if role == "superuser" else make_user(role)


def abilities(role):
    """Return what a role may do with cases; a superuser without a role decides nothing."""
    return {"observe"} if role == "superuser" else ROLES[role]


@pytest.mark.one_engine
@pytest.mark.sample(12)
@pytest.mark.parametrize("name", TRANSITIONS)
def test_a_transition_has_a_page_for_those_who_may_take_it_and_for_nobody_else(client, name):
    transition = TRANSITIONS[name]
    case = make_application() if State.DRAFT in transition.sources else case_for(transition)
    for role in EVERYBODY:
        client.force_login(person(role))
        page = client.get(
            reverse("queue:transition", args=[case.pk, name]), follow=not transition.has_page
        )
        expected = (
            (200 if transition.ability in abilities(role) else 302) if transition.has_page else 404
        )
        assert page.status_code == expected, role


@pytest.mark.one_engine
@pytest.mark.sample(12)
@pytest.mark.parametrize("name", [name for name in MOVING if TRANSITIONS[name].by != Actor.STAFF])
@pytest.mark.parametrize("role", EVERYBODY)
def test_no_member_of_staff_takes_a_transition_of_the_applicant(client, name, role):
    case, user = case_for(TRANSITIONS[name]), person(role)
    client.force_login(user)

    page = client.post(
        reverse("queue:transition", args=[case.pk, name]), {"note": "x"}, follow=True
    )

    assert page.status_code == 404
    if TRANSITIONS[name].target != State.ERASED:
        with pytest.raises(NotPermitted):
            review.move(case, name, by=user, decision=Decision(message="x"))
    assert not case.events.filter(actor=user).exists()


@pytest.mark.parametrize("name", ["take_over", "propose", "ask", "accept", "decline"])
def test_a_superuser_without_the_role_decides_nothing(name):
    user = make_user(is_superuser=True)
    case = make_application(state=State.IN_REVIEW)

    with pytest.raises(NotPermitted):
        review.move(case, name, by=user)

    assert not case.events.filter(actor=user).exists()


def test_the_role_in_every_event_is_that_of_its_actor():
    case = decide(make_application(state=State.IN_REVIEW), "accept")
    decide(case, "reopen")

    for event in case.events.all():
        assert (event.actor_role == "staff") == bool(event.actor), event.code


def test_a_retraction_has_its_actor():
    decider = make_user(DECIDERS)
    case = decide(make_application(state=State.IN_REVIEW), "accept")

    case = decide(case, "reopen", by=decider)

    retracted = case.participant.events.get(code="retracted")
    assert (retracted.actor, retracted.actor_role) == (decider, "staff")


def test_taking_over_the_case_of_a_colleague_is_told_as_it_was(client):
    ada, bela = make_user(REVIEWERS, first_name="Ada"), make_user(REVIEWERS, first_name="Bela")
    case = review.take(make_application(), by=ada)

    case = review.take(case, by=bela)

    event = case.events.get(code="take_over")
    assert (case.owner, event.actor, event.data["from_owner"]) == (bela, bela, ada.pk)
    client.force_login(bela)
    told = client.get(reverse("queue:inspect", args=[case.pk])).context["events"]
    assert told[-1]["text"] == "Bela took over the case from Ada."


def test_whoever_decides_on_the_case_of_a_colleague_is_told_whose_it_is(client):
    ada, bela = make_user(DECIDERS, first_name="Ada"), make_user(DECIDERS, first_name="Bela")
    case = review.take(make_application(), by=ada)
    address = reverse("queue:transition", args=[case.pk, "accept"])
    sentence = "Ada is in charge of this case."

    client.force_login(bela)
    assert sentence in client.get(address).content.decode()
    client.force_login(ada)
    assert sentence not in client.get(address).content.decode()
