"""A page that is not right yet comes back with everything typed."""

import re

import pytest

from membership.models import JoinApplication
from tests.support.markup import compact, has
from tests.support.visitors import (
    LEADER,
    follow,
    page_of,
    sent,
    start,
)

pytestmark = pytest.mark.django_db


def test_mistakes_come_back_with_title_summary_and_everything_typed():
    answer = start(name="", population="many", second_official_name="Nagypélda")
    assert (answer.status_code, answer["Location"][-7:]) == (303, "#errors")

    page = follow(answer).content.decode()
    assert has(page, "<title>Error: ")
    assert "Two answers must be corrected" in page
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
