"""A plan is shown line by line, and what is new is marked."""

from datetime import date

import pytest

from membership import review
from membership.models import Participant, Submission
from membership.process.permissions import REVIEWERS
from membership.process.states import State
from news.models import ArticlePage
from tests.support.builders import (
    make_application,
    make_participant,
    make_site_tree,
    make_user,
)
from tests.support.transition_pages import fields, marked, transition_url

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("decider")]


def test_the_plan_for_another_day_is_shown_with_its_lines_marked(client, decider):
    make_site_tree()
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case)))
    typed |= {"decision_on": "2026-10-15", "note": "Agreed.", "decision_body": "Bureau"}

    page = client.post(transition_url(case), typed | {"show": "1"})

    assert page.status_code == 200
    assert "Participant since: 15 October 2026" in marked(page)
    assert not any("Official name" in line for line in marked(page))
    assert any("Participant since" in line for line in page.context["gone"])
    assert fields(page)["note"] == "Agreed."
    assert fields(page)["decision_body"] == "Bureau"
    assert Submission.objects.get().state == State.IN_REVIEW

    client.post(transition_url(case), fields(page))

    entry = Participant.objects.get()
    assert entry.periods.get().starts_on == date(2026, 10, 15)
    assert Submission.objects.get().decision_on == date(2026, 10, 15)
    assert all("15 " in article.teaser for article in ArticlePage.objects.all())


def test_a_note_that_a_colleague_writes_meanwhile_is_marked(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case)))
    review.add_note(case, "Wait, the department objects.", by=make_user(REVIEWERS))

    page = client.post(transition_url(case), typed)

    assert any("the department objects" in line for line in marked(page))
    assert Submission.objects.get().state == State.IN_REVIEW


def test_a_warning_that_is_new_is_marked(client):
    case = make_application(state=State.IN_REVIEW, name="Kastoria")
    typed = fields(client.get(transition_url(case))) | {"show": "1"}
    make_participant(official_name="Kastoria")

    page = client.post(transition_url(case), typed)

    assert any("Perhaps already known: Kastoria" in line for line in marked(page))


def test_a_note_is_marked_where_a_transition_has_no_other_lines(client):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case, "spam"))) | {"show": "1"}
    review.add_note(case, "I know them.", by=make_user(REVIEWERS))

    page = client.post(transition_url(case, "spam"), typed)

    assert any("I know them." in line for line in marked(page))
