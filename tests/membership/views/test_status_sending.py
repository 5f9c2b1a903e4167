"""What is sent from the status page after the form: more to an answer, and the letter."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from membership import review
from membership.files import sent
from membership.models import Submission
from membership.process.permissions import DECIDERS
from membership.process.states import State
from tests.membership.views.test_status import confirming, page
from tests.support.builders import decide, make_application, make_pdf, make_user
from tests.support.markup import compact, has
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db


def test_a_second_answer_is_shown_and_more_may_be_added(client):
    case = make_application(State.QUESTION)
    for words in ("The municipal council.", "The municipal council.", "And the mayor."):
        assert client.post(page(case), {"message": words}).status_code == 303
    seen = client.get(page(case)).content.decode()

    assert seen.count("The municipal council.") == 1
    assert "And the mayor." in seen
    assert "Something to add to your answer?" in seen


def test_what_is_typed_into_an_answer_survives_the_other_language(client):
    case = make_application(State.QUESTION)
    answer = client.post(page(case), {"message": "Half a sent", "switch": "fr"})
    seen = client.get(answer["Location"]).content.decode()

    assert answer["Location"] == page(case).replace("/en/", "/fr/") + "#main"
    assert "Half a sent" in seen
    assert "Erreur" not in seen


def pending(state=State.NEW):
    return make_application(state, mandate_pending_until=date(2030, 5, 5))


def test_the_letter_that_was_to_follow_is_sent_from_the_page(client):
    case = pending()
    before = client.get(page(case)).content.decode()
    for _time in range(2):
        answer = client.post(page(case, "letter/"), {"letter": make_pdf("decision.pdf")})
    seen = client.get(answer["Location"]).content.decode()

    assert "Send your letter now" in before
    assert "5 May 2030" in before
    assert "Send your letter now" not in seen
    assert "This was not sent" not in seen
    assert case.attachments.get().shown_name == "decision.pdf"
    assert case.letters.filter(code="letter_received").count() == 1


def test_a_letter_that_cannot_be_read_is_refused_and_the_good_page_is_kept(client):
    case = pending(State.UNCONFIRMED)
    word = SimpleUploadedFile("council.docx", b"PK\x03\x04")
    files = {"letter": [make_pdf("page-1.pdf"), word]}
    seen = follow(client.post(page(case, "letter/"), files)).content.decode()

    assert has(seen, "<title>Error: ")
    assert "council.docx" in seen
    assert "page-1.pdf" in seen
    assert not case.events.filter(code="send_letter").exists()
    client.post(page(case, "letter/"), {})
    assert case.events.filter(code="send_letter").exists()


@pytest.mark.parametrize(
    ("day", "said", "unsaid"),
    [
        (date(2030, 5, 5), "The signed letter or decision is still to come", "nothing left"),
        (None, "There is nothing left for you to do", "still to come"),
    ],
)
def test_who_has_confirmed_is_told_whether_something_is_left(client, day, said, unsaid):
    case = make_application(State.UNCONFIRMED, mandate_pending_until=day)
    address = confirming(case)
    receipt = text(follow(client.post(address)))
    again = text(client.get(address))

    assert said in receipt
    assert unsaid not in receipt
    assert ("nothing left" in again) == (day is None)


def test_who_is_asked_is_not_told_that_nothing_is_left(client):
    case = make_application(State.UNCONFIRMED)
    address = confirming(case)
    client.post(address)
    decide(decide(Submission.objects.get(), "take"), "ask")

    assert "nothing left" not in text(client.get(address))


def test_nobody_is_asked_to_confirm_what_was_withdrawn(client):
    case = make_application(State.UNCONFIRMED)
    address = confirming(case)
    decide(case, "withdraw_by_hand")

    assert "The Task Force withdrew it" in text(follow(client.get(address)))


def test_who_is_to_confirm_is_told_what_else_is_left(client):
    receipt = text(client.get(page(pending(State.UNCONFIRMED), "sent/")))

    assert "First: confirm your e-mail address." in receipt
    assert "One thing left" not in receipt
    assert "The signed letter or decision is still to come" in receipt


def test_an_empty_letter_is_asked_for(client):
    case = pending()
    seen = follow(client.post(page(case, "letter/"), {})).content.decode()

    assert seen.count("Choose the letter or council decision") == 2
    assert client.get(page(case, "letter/"))["Location"].startswith(page(case))


@pytest.mark.parametrize("state", [State.SPAM, State.ACCEPTED, State.DECLINED])
def test_no_letter_is_asked_for_where_nobody_waits_for_it(client, state):
    assert "Send your letter now" not in text(client.get(page(pending(state))))


def test_a_french_page_marks_english_subjects_and_questions(client):
    case = make_application(State.QUESTION)
    seen = client.get(page(case).replace("/en/", "/fr/")).content.decode()

    assert re.search(r'<span dir="auto" lang="en">Application J-', compact(seen))
    assert has(seen, '<p dir="auto" lang="en">Which body took the decision?')
    assert not has(client.get(page(case)).content.decode(), 'lang="en">Which')


def answered_and_pending():
    case = make_application(State.QUESTION, mandate_pending_until=date(2030, 5, 5))
    return review.answer(case, "The municipal council.")


def test_a_file_kept_for_an_addition_is_never_sent_as_the_letter(client):
    case = answered_and_pending()
    client.post(page(case), {"message": "", "added": make_pdf("page-2.pdf")})
    client.post(page(case, "letter/"), {})
    seen = client.get(page(case)).content.decode()

    addition, letter = seen.split('id="letter-form"')
    assert "page-2.pdf" in addition
    assert "page-2.pdf" not in letter
    assert "Choose the letter or council decision" in seen
    assert not case.events.filter(code="send_letter").exists()
    client.post(page(case, "letter/"), {"letter": make_pdf("decision.pdf")})
    assert names(sent.sent(case)) == ["decision.pdf"]
    assert names(sent.unsent(case, "answer")) == ["page-2.pdf"]
    client.post(page(case), {"message": "Here it is."})
    assert names(sent.sent_by(case, case.events.last().sequence)) == ["page-2.pdf"]


def test_a_file_kept_for_the_letter_is_never_sent_with_an_answer(client):
    case = answered_and_pending()
    word = SimpleUploadedFile("council.docx", b"PK\x03\x04")
    client.post(page(case, "letter/"), {"letter": [make_pdf("page-1.pdf"), word]})
    client.post(page(case), {"message": "More will follow."})

    assert case.events.last().code == "add"
    assert not names(sent.sent(case))
    assert names(sent.unsent(case, "letter")) == ["page-1.pdf"]


def test_the_same_file_may_come_with_the_answer_and_as_the_letter(client):
    case = answered_and_pending()
    client.post(page(case), {"message": "Here it is.", "added": make_pdf("decision.pdf")})
    client.post(page(case, "letter/"), {"letter": make_pdf("decision.pdf")})

    assert names(sent.sent(case)) == ["decision.pdf", "decision.pdf"]
    assert names(sent.sent_by(case, case.events.last().sequence)) == ["decision.pdf"]


def test_a_file_that_came_with_an_answer_is_not_called_the_letter(client):
    case = make_application(State.QUESTION, mandate_pending_until=date(2030, 5, 5))
    client.post(page(case), {"message": "Here it is.", "added": make_pdf("school.pdf")})
    decider = make_user(DECIDERS)
    private = text(client.get(page(case)))
    client.force_login(decider)
    staff = text(client.get(reverse("queue:inspect", args=[case.pk])))
    case.refresh_from_db()

    assert private.count("school.pdf") == 1
    assert "Sent with your answers: school.pdf" in private
    assert staff.index("Files that came with answers") < staff.index("school.pdf")
    assert staff.index("Questions and answers") < staff.index("school.pdf")
    warnings = review.plan(case, "accept", by=decider).warnings
    assert any("still to come" in warning for warning in warnings)


def names(files):
    return list(files.values_list("shown_name", flat=True))
