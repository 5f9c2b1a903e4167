"""Files belong to what they were sent with."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from membership import review
from membership.files import sent
from membership.process.permissions import DECIDERS
from membership.process.states import State
from tests.membership.views.case_pages.test_status import page
from tests.membership.views.test_status_sending import answered_and_pending, names
from tests.support.builders import make_application, make_pdf, make_user
from tests.support.visitors import text

pytestmark = pytest.mark.django_db


def test_a_file_kept_for_an_addition_is_never_sent_as_the_mandate(client):
    case = answered_and_pending()
    client.post(page(case), {"message": "", "added": make_pdf("page-2.pdf")})
    client.post(page(case, "letter/"), {})
    seen = client.get(page(case)).content.decode()

    mandate, addition = seen.split('id="add"')
    assert "page-2.pdf" in addition
    assert "page-2.pdf" not in mandate
    assert "Choose the letter or council decision" in seen
    assert not case.events.filter(code="send_letter").exists()
    client.post(page(case, "letter/"), {"letter": make_pdf("decision.pdf")})
    assert names(sent.sent(case)) == ["decision.pdf"]
    assert names(sent.unsent(case, "answer")) == ["page-2.pdf"]
    client.post(page(case), {"message": "Here it is."})
    assert names(sent.sent_by(case, case.events.last().sequence)) == ["page-2.pdf"]


def test_a_file_kept_for_the_mandate_is_never_sent_with_an_answer(client):
    case = answered_and_pending()
    word = SimpleUploadedFile("council.docx", b"PK\x03\x04")
    client.post(page(case, "letter/"), {"letter": [make_pdf("page-1.pdf"), word]})
    client.post(page(case), {"message": "More will follow."})

    assert case.events.last().code == "add"
    assert not names(sent.sent(case))
    assert names(sent.unsent(case, "letter")) == ["page-1.pdf"]


def test_the_same_file_may_come_with_the_answer_and_as_the_mandate(client):
    case = answered_and_pending()
    client.post(page(case), {"message": "Here it is.", "added": make_pdf("decision.pdf")})
    client.post(page(case, "letter/"), {"letter": make_pdf("decision.pdf")})

    assert names(sent.sent(case)) == ["decision.pdf", "decision.pdf"]
    assert names(sent.sent_by(case, case.events.last().sequence)) == ["decision.pdf"]


def test_a_file_that_came_with_an_answer_is_not_called_the_mandate(client):
    case = make_application(State.QUESTION, mandate_pending_until=date(2030, 5, 5))
    client.post(page(case), {"message": "Here it is.", "added": make_pdf("school.pdf")})
    decider = make_user(DECIDERS)
    private = text(client.get(page(case)))
    client.force_login(decider)
    staff = text(client.get(reverse("queue:inspect", args=[case.pk])))
    case.refresh_from_db()

    assert "Sent with your answers: school.pdf" in private
    assert staff.index("Files that came with answers") < staff.index("school.pdf")
    assert staff.index("Questions and answers") < staff.index("school.pdf")
    warnings = review.plan(case, "accept", by=decider).warnings
    assert any("is expected by" in warning for warning in warnings)
