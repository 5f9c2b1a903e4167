"""After sending: receipt, confirmation of the address, and the status page."""

import pytest

from membership import links, review
from membership.files import checks, store
from membership.links import purposes
from membership.process.states import State
from tests.support.builders import (
    decide,
    make_application,
    make_message,
    make_pdf,
    make_proposal,
    make_signature,
)
from tests.support.markup import has
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db


def page(case, rest=""):
    return f"/en/application/{links.status_key(case)}/{rest}"


def confirming(case):
    return f"/en/link/{purposes.purpose_key(case, links.CONFIRM)}/confirm/"


@pytest.mark.parametrize(
    ("state", "heading"),
    [
        (
            State.UNCONFIRMED,
            "We have your application. One thing left: confirm your e-mail address",
        ),
        (State.NEW, "We have your application"),
        (State.SPAM, "We have your application"),
        (State.IN_REVIEW, "We are reading your application"),
        (State.QUESTION, "We have a question for you"),
        (State.ACCEPTED, "Welcome to the Alliance"),
        (State.DECLINED, "We cannot accept this application"),
        (State.WITHDRAWN, "You withdrew this application"),
    ],
)
def test_the_heading_is_the_state_in_the_applicants_words(client, state, heading):
    case = make_application(state)
    answer = client.get(page(case))

    assert has(answer.content.decode(), f"<h1>{heading}</h1>")
    assert case.reference in text(answer)
    assert answer["Cache-Control"] == "no-store"
    assert answer["Referrer-Policy"] == "no-referrer"


def test_the_page_shows_question_letters_and_what_would_be_published(client):
    case = make_application(State.IN_REVIEW, publish_head=True)
    decide(case, "ask", message="Which body took the decision?")
    said = text(client.get(page(case)))

    assert "Which body took the decision?" in said
    assert "we have a question" in said
    reading = make_application(State.NEW, publish_head=True)
    assert "Alex Example (Mayor)" in text(client.get(page(reading)))


def test_the_page_tells_nothing_of_what_staff_write_to_each_other(client):
    case = make_application(State.DECLINED)

    assert "Not a local authority." not in text(client.get(page(case)))
    assert "Staff" not in text(client.get(page(case)))


def test_letters_to_the_task_force_are_not_letters_to_the_applicant(client):
    case = make_application(State.NEW)
    subjects = case.letters.filter(code__startswith="task_force").values_list("subject", flat=True)

    assert subjects
    assert not [subject for subject in subjects if subject in text(client.get(page(case)))]


@pytest.mark.parametrize("make", [make_proposal, make_signature, make_message])
def test_every_kind_has_receipt_and_status_page(client, make):
    case = make(State.NEW)

    for address in (page(case), page(case, "sent/")):
        answer = client.get(address)
        assert answer.status_code == 200
        assert case.reference in text(answer)


def test_foreign_replaced_and_forgotten_keys_get_the_same_404(client):
    case, erased = make_application(State.NEW), make_application(State.ERASED)
    old = page(case)
    links.replace(case)
    forged = [f"/en/application/{words}-{'a' * 32}/" for words in ("1", "3f-mx1")]
    answers = [client.get(address) for address in [old, "/en/application/x/", *forged]]

    assert {answer.status_code for answer in answers} == {404}
    assert len({text(answer) for answer in answers}) == 1
    assert client.get(page(erased)).status_code == 200  # told only to whoever has the newest key


def test_a_question_is_answered_on_the_page_once_and_with_a_file(client):
    case = make_application(State.QUESTION)
    answer = {"message": "The municipal council.", "added": make_pdf("minutes.pdf")}
    first = client.post(page(case), answer)
    second = client.post(page(case), {"message": "The municipal council."})

    case.refresh_from_db()
    assert (first.status_code, second.status_code) == (303, 303)
    assert case.state == State.IN_REVIEW
    assert [said.text for said in case.exchanges.filter(from_applicant=True)] == [
        "The municipal council."
    ]
    assert case.attachments.get().shown_name == "minutes.pdf"


def test_an_empty_answer_comes_back_with_its_file_kept(client):
    case = make_application(State.QUESTION)
    answer = follow(client.post(page(case), {"message": " ", "added": make_pdf("minutes.pdf")}))

    assert has(answer.content.decode(), "<title>Error: ")
    assert answer.content.decode().count("Enter your answer") == 2
    assert "minutes.pdf" in answer.content.decode()
    case.refresh_from_db()
    assert case.state == State.QUESTION


def test_only_files_that_came_with_the_answer_can_be_taken_back(client):
    case = make_application(State.UNCONFIRMED)
    first = store.keep(case, checks.check(make_pdf("decision.pdf")))
    case.attachments.update(created_at=case.submitted_at)
    for name in ("confirm", "take", "ask"):
        case = decide(case, name)
    client.post(page(case), {"message": "", "added": make_pdf("minutes.pdf")})
    added = case.attachments.exclude(pk=first.pk).get()
    for attachment in (first, added):
        client.post(page(case), {"message": "Half", "remove": str(attachment.pk)})

    assert list(case.attachments.all()) == [first]


def test_where_nothing_is_asked_nothing_is_answered_and_the_words_are_shown(client):
    case = make_application(State.SPAM)
    answer = client.post(page(case), {"message": "By the way", "added": make_pdf("extra.pdf")})

    assert answer.status_code == 303
    assert not case.exchanges.filter(from_applicant=True).exists()
    assert not case.attachments.exists()
    said = text(client.get(answer["Location"]))
    assert "This was not sent" in said
    assert "By the way" in said
    assert "“extra.pdf”: it was not kept" in said
    client.post(page(case), {"discard": "1"})
    assert "By the way" not in text(client.get(page(case)))


@pytest.mark.parametrize("state", [State.IN_REVIEW, State.QUESTION, State.DECLINED])
def test_an_address_says_nothing_of_what_happened_meanwhile(client, state):
    seen = text(client.get(f"{page(make_application(state))}?meanwhile=1"))

    assert "from another page" not in seen


def asked():
    case = make_application(State.IN_REVIEW)
    return decide(case, "ask", question_fields=["population"], question_kind="wrong")


@pytest.mark.parametrize(
    ("happens", "why"),
    [
        (lambda case: decide(case, "take_back_question"), "We took our question back"),
        (lambda case: decide(case, "withdraw_by_hand", note="By phone."), "The case is closed"),
        (lambda case: review.answer(case, "As counted."), "Our question was answered before"),
    ],
)
def test_one_note_says_why_an_answer_came_too_late(client, happens, why):
    case = asked()
    where = client.get(page(case)).context["form"].action
    happens(case)
    seen = text(follow(client.post(where, {"population": "13000", "message": "Late."})))

    assert seen.count("This was not sent") == 1
    assert why in seen
    assert "13000" in seen
    assert "from another page" not in seen
    assert "Something else is asked" not in seen


def test_what_was_handed_in_meanwhile_is_told_once_and_until_it_is_looked_at(client):
    case = asked()
    where = client.get(page(case)).context["form"].action
    review.hand_in(case, {"head_name": "Robin Example"})
    client.post(where, {"population": "13000"})

    for _reading in range(2):
        seen = text(client.get(page(case)))
        assert "Something was handed in from another page" in seen
        assert "This was not sent" not in seen


def test_a_kept_change_says_that_the_answer_has_changed_meanwhile(client):
    case = make_application()
    where = client.get(page(case, "change/leader/")).context["form"].action
    client.post(where, {"head_name": "Lou Example", "head_office": "Mayor", "later": "1"})
    assert "has changed meanwhile" not in text(client.get(page(case)))
    review.hand_in(case, {"head_name": "Robin Example"})

    assert "The answer has changed meanwhile" in text(client.get(page(case)))
