"""The sheet for the mayor or council: all answers so far, what is missing, where to carry on."""

import pytest

from membership import links
from membership.models import Submission
from membership.process.states import State
from membership.review import editions
from tests.support.builders import (
    make_application,
    make_participant,
    make_proposal,
    make_signature,
)
from tests.support.visitors import AUTHORITY, PROPOSAL, opened, text

pytestmark = pytest.mark.django_db


def sheet(client, case, language="en"):
    roots = {"sign": "declaration/sign"}
    root = roots.get(case.kind, case.kind) if case.state == State.DRAFT else "application"
    return client.get(f"/{language}/{root}/{links.status_key(case)}/sheet/")


def test_a_draft_shows_its_answers_what_is_missing_and_the_way_back(client):
    draft = make_application(State.DRAFT, contact_name="")

    answer = sheet(client, draft)

    said = text(answer)
    assert draft.name in said
    missing = said.split("Still missing")[1].split("Your authority")[0]
    assert "Full name" in missing
    assert "Say whether you have the letter" in missing
    assert f"/en/join/{links.status_key(draft)}/contact/" in said
    assert editions.now("join") in said
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"


@pytest.mark.parametrize("make", [make_application, make_proposal, make_signature])
@pytest.mark.parametrize("state", [State.DRAFT, State.NEW, State.ACCEPTED])
def test_every_case_has_a_sheet_before_and_after_it_is_sent(client, make, state):
    case = make(state)

    assert case.name in text(sheet(client, case, "fr"))


def test_a_sheet_of_a_form_that_was_sent_leads_to_that_of_the_case(client):
    case = make_application()
    key = links.status_key(case)

    answer = client.get(f"/en/join/{key}/sheet/")

    assert (answer.status_code, answer["Location"]) == (303, f"/en/application/{key}/sheet/")


def test_a_case_says_by_its_sheet_which_edition_it_answered(client):
    case = make_application()

    assert f"Edition of the questions: {case.edition}" in text(sheet(client, case))


def test_of_a_page_with_a_mistake_what_is_right_stands_there_and_the_mistake_is_named(client):
    page = opened()
    client.post(page, AUTHORITY | {"population": "many"})

    said = text(client.get(page.replace("authority", "sheet")))

    missing, answers = said.split("Your authority", 2)[1:]
    assert "Enter the population as digits" in missing
    assert AUTHORITY["name"] in answers
    assert "Romania" in answers
    assert "many" not in answers
    assert not Submission.objects.get().name


def test_whom_a_proposal_with_a_mistake_names_stands_on_its_sheet(client):
    known = make_participant(official_name="Knowntown")
    page = opened("/en/cooperate/start/")
    client.post(page, PROPOSAL | {"contact_email": "nobody", "named": str(known.pk)})

    said = text(client.get(page.replace("proposal", "sheet")))

    assert "Knowntown" in said
    assert "Enter an e-mail address with an @" in said


def test_a_page_that_was_put_aside_says_what_it_still_needs(client):
    page = opened()
    client.post(page, {"name": AUTHORITY["name"], "switch": "fr"})

    said = text(client.get(page.replace("authority", "sheet")))

    assert "Choose where your authority is" in said
    assert AUTHORITY["name"] in said


def test_who_has_no_link_to_press_finds_a_short_address_to_type(client):
    case = make_application()

    said = text(sheet(client, case))
    assert f"/en/application/lost/ sends a new link to {case.contact_email}" in said


def test_the_sheet_of_an_association_is_for_nobody_in_a_town_hall(client):
    draft, case = make_proposal(State.DRAFT), make_proposal(State.NEW)
    pages = [f"/en/cooperate/{links.status_key(draft)}/{page}/" for page in ("proposal", "saved")]
    pages.append(f"/en/application/{links.status_key(case)}/")
    said = [text(client.get(page)) for page in pages]
    said += [text(sheet(client, each)) for each in (draft, case)]

    assert all("decides in your organisation" in each for each in said)
    assert not any("mayor or council" in each for each in said)


@pytest.mark.parametrize(
    ("make", "within"), [(make_proposal, "the organisation"), (make_application, "the authority")]
)
def test_the_foot_of_a_sheet_names_who_agrees(client, make, within):
    assert f"Agreed within {within}." in text(sheet(client, make()))
