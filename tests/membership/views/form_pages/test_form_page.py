"""A page that is not right yet comes back with everything typed."""

import re
from html import unescape

import pytest

from membership.forms.journeys import JOURNEYS
from membership.models import JoinApplication
from membership.process.kinds import Kind
from membership.process.states import State
from membership.views.addresses import step_address
from tests.support.builders import MAKERS, make_pdf
from tests.support.markup import compact, has
from tests.support.visitors import (
    AUTHORITY,
    CONTACT,
    LEADER,
    LETTER,
    MESSAGE,
    PROPOSAL,
    SIGNATURE,
    WORK,
    follow,
    opened,
    page_of,
    sent,
    start,
    text,
)

pytestmark = pytest.mark.django_db


def test_mistakes_come_back_with_title_summary_and_everything_typed():
    answer = start(name="", population="many", second_official_name="Nagypélda")
    assert (answer.status_code, answer["Location"][-7:]) == (303, "#errors")

    page = follow(answer).content.decode()
    assert has(page, "<title>Error: ")
    assert "Two things must be corrected" in page
    links_of_summary = re.findall(r'<li><a href="#(id_\w+)">([^<]+)</a>', compact(page))
    assert links_of_summary == [
        ("id_name", "Enter the official name of your authority"),
        ("id_population", "Enter the population as digits, like 12000"),
    ]
    assert all(page.count(message) == 2 for _target, message in links_of_summary)
    assert 'value="many"' in page
    assert 'value="Nagypélda"' in page
    assert 'aria-invalid="true"' in page


def test_a_mistake_in_a_group_leads_to_its_first_choice():
    page = follow(start(authority_kind="")).content.decode()

    assert has(page, '<a href="#id_authority_kind_0">Choose the kind of authority</a>')
    assert 'id="id_authority_kind_0"' in page


def test_what_was_not_asked_for_has_no_effect():
    start(state="accepted", reference="J-2222-222", spam_points="9", is_staff="1", owner="1")

    draft = JoinApplication.objects.get()
    assert (draft.state, draft.reference, draft.spam_points, draft.owner) == (
        "draft",
        None,
        0,
        None,
    )


def test_a_draft_that_was_sent_leads_to_its_receipt(client):
    location = sent(client)["Location"]
    draft = JoinApplication.objects.get()

    for answer in (
        client.get(page_of(draft, "leader")),
        client.post(page_of(draft, "leader"), LEADER),
    ):
        assert (answer.status_code, answer["Location"]) == (303, location)
    assert JoinApplication.objects.get().head_name == "B. Sample"


PAGES = {
    "authority": AUTHORITY,
    "leader": LEADER,
    "contact": CONTACT,
    "work": WORK,
    "letter": LETTER,
    "proposal": PROPOSAL,
    "signature": SIGNATURE,
    "message": MESSAGE,
}
STEPS = [(kind, step) for kind, journey in JOURNEYS.items() for step in journey.steps]


def send(client, page, answers):
    """Send the form of a page to where a browser would."""
    form = re.search(r'<form\b[^>]*\bid="form"[^>]*>', page.content.decode())[0]
    return client.post(unescape(re.search(r'action="([^"]*)"', form)[1]), answers)


@pytest.mark.parametrize(("kind", "step"), STEPS, ids=lambda value: getattr(value, "name", value))
def test_what_was_sent_with_mistakes_is_taken_once_it_is_right(client, kind, step):
    path = f"/en/{JOURNEYS[kind].root}/{'' if kind == Kind.MESSAGE else 'start/'}"
    is_first = step is JOURNEYS[kind].steps[0]
    address = opened(path) if is_first else step_address(MAKERS[kind](State.DRAFT), step.name)
    for _time in range(2):
        nothing = dict.fromkeys(PAGES[step.name], "")
        assert send(client, client.get(address), nothing)["Location"].endswith("#errors")
    files = {step.form.files_in: make_pdf()} if step.form.files_in else {}
    answer = send(client, client.get(address), PAGES[step.name] | files)

    shown = client.get(answer["Location"], follow=True)
    assert shown.request["PATH_INFO"] != address
    assert "Error: " not in text(shown)
