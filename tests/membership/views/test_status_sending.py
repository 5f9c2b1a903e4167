"""What is sent from the status page after the form: more to an answer, and the letter."""

import re
from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from membership import review
from membership.files import store
from membership.models import Submission
from membership.process.states import State
from tests.membership.views.case_pages.test_status import confirming, page
from tests.support.builders import decide, make_application, make_pdf
from tests.support.markup import compact, has
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db


def test_what_is_typed_into_an_answer_survives_the_other_language(client):
    case = make_application(State.QUESTION)
    answer = client.post(page(case), {"message": "Half a sent", "switch": "fr"})
    seen = client.get(answer["Location"]).content.decode()

    assert answer["Location"] == page(case).replace("/en/", "/fr/") + "#main"
    assert "Half a sent" in seen
    assert "Erreur" not in seen


def pending(state=State.NEW):
    return make_application(state, mandate_pending_until=date(2030, 5, 5))


def test_the_mandate_that_was_to_follow_is_sent_from_the_page(client):
    case = pending()
    before = client.get(page(case)).content.decode()
    for _time in range(2):
        answer = client.post(page(case, "letter/"), {"letter": make_pdf("decision.pdf")})
    seen = client.get(answer["Location"]).content.decode()

    assert "Send your letter now" in before
    assert "5 May 2030" in before
    assert "5 May 2030" not in seen
    assert "This was not sent" not in seen
    assert case.attachments.get().shown_name == "decision.pdf"
    assert case.letters.filter(code="letter_received").count() == 1


def test_a_mandate_that_cannot_be_read_is_refused_and_the_good_page_is_kept(client):
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
        (date(2030, 5, 5), "The signed letter or decision is expected", "nothing left"),
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
    assert "The signed letter or decision is expected" in receipt


def test_a_french_page_marks_english_subjects_and_questions(client):
    case = make_application(State.QUESTION)
    seen = client.get(page(case).replace("/en/", "/fr/")).content.decode()

    assert re.search(r'<span dir="auto" lang="en">Application J-', compact(seen))
    assert has(seen, '<p dir="auto" lang="en">Which body took the decision?')
    assert not has(client.get(page(case)).content.decode(), 'lang="en">Which')


def answered_and_pending():
    case = make_application(State.QUESTION, mandate_pending_until=date(2030, 5, 5))
    return review.answer(case, "The municipal council.")


def names(files):
    return list(files.values_list("shown_name", flat=True))


def test_a_full_case_takes_words_and_says_where_more_files_go(client, monkeypatch):
    case = make_application()
    client.post(page(case, "letter/"), {"letter": make_pdf()})
    monkeypatch.setattr(store, "MOST_FILES_OF_CASE", 1)

    shown = client.get(page(case)).content.decode()
    assert "Send the letter" not in shown
    assert "is added to what we have" not in shown
    assert 'type="file"' not in shown
    assert 'name="message"' in shown
    assert shown.count(f"/en/contact/write/?case={case.reference}") >= 2
