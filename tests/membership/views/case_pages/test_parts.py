"""What the status page tells of turn, day and decisions."""

import pytest

from membership import review
from membership.files import checks, store
from membership.models import Submission
from membership.process.states import State
from tests.membership.views.case_pages.test_status import page
from tests.support.builders import decide, make_application, make_pdf
from tests.support.visitors import text

pytestmark = pytest.mark.django_db


def test_whose_turn_it_is_stands_on_the_page_with_day_and_what_follows(client):
    said = text(client.get(page(make_application(State.QUESTION))))

    assert "Whose turn it is It is your turn: answer our question." in said
    assert "By which day We wait for your answer until" in said
    assert "If nobody does anything We may then close it" in said


def test_an_answer_that_is_late_is_called_so(client):
    case = make_application()
    Submission.objects.update(due_on="2026-01-08")

    assert "We promised our answer by 8 January 2026 and are late." in text(client.get(page(case)))


def test_every_decision_stands_on_the_page_also_after_it_was_taken_back(client):
    case = decide(make_application(State.IN_REVIEW), "decline", reason="no_mandate")
    case = decide(decide(case, "reopen"), "accept")
    said = text(client.get(page(case)))

    assert said.index("Welcome to the Alliance") < said.index("We cannot accept this application")
    assert "This no longer holds: the case was opened again on" in said
    assert "We have no decision of the authority." in said
    assert "Once your authority has decided" in said
    assert "Come back when this changes." in said


def test_each_file_opens_from_the_page_unless_it_is_kept_apart(client):
    case = make_application(State.DRAFT)
    opened, apart = (store.keep(case, checks.check(make_pdf(pages=each))) for each in (1, 2))
    case.attachments.filter(pk=apart.pk).update(quarantined=True)
    seen = client.get(page(review.submit(case))).content.decode()

    assert f'href="{page(case)}files/{opened.pk}/"' in seen
    assert f"files/{apart.pk}/" not in seen
    assert "It is kept apart until our safety check has passed it." in seen
