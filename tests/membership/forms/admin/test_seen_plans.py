"""A form knows which plan its reader has seen."""

import pytest

from membership.models import LetterText
from membership.process.states import State
from tests.support.builders import make_application
from tests.support.transition_pages import fields, marked, transition_url

pytestmark = pytest.mark.django_db


def test_a_letter_that_nobody_touched_is_made_anew(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case)))
    LetterText.objects.create(
        code="accepted_join", language="en", subject="Come in", body="New words. {link}"
    )

    page = client.post(transition_url(case), typed)

    assert fields(page)["subject"] == "Come in"
    assert "New words." in fields(page)["body"]


def test_a_letter_that_somebody_changed_is_kept_beside_the_new_one(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case)))
    typed["body"] = "My own welcome. {link}"
    LetterText.objects.create(
        code="accepted_join", language="en", subject="Come in", body="New words. {link}"
    )

    page = client.post(transition_url(case), typed)

    assert fields(page)["body"] == "My own welcome. {link}"
    assert [line.text for line in page.context["letter_now"].lines] == ["New words. {link}"]
    assert page.context["letter_now"].lines[0].changed


def test_a_plan_that_somebody_forged_marks_nothing_and_breaks_nothing(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case))) | {"decision_on": "2026-10-15", "show": "1"}

    for seen in ("", "{", "[]", '{"lines": 3, "body": 5}', "null"):
        page = client.post(transition_url(case), typed | {"seen": seen})

        assert page.status_code == 200
        assert not marked(page)
