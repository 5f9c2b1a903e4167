"""What is asked for at the moment, and nothing else."""

from datetime import date
from itertools import combinations

import pytest

from membership import review
from membership.forms.corrections import correctable, corrects
from membership.forms.join.letter import LetterForm
from membership.process.kinds import DECIDED, Kind
from membership.process.states import State
from tests.membership.views.case_pages.test_changes import action
from tests.membership.views.case_pages.test_status import page
from tests.membership.views.test_status_sending import pending
from tests.support.builders import (
    decide,
    make_application,
    make_pdf,
    make_proposal,
    make_signature,
)
from tests.support.process import fresh
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db
MAKERS = dict(zip(DECIDED, (make_application, make_proposal, make_signature), strict=True))
SINGLY = [(kind, (name,)) for kind in DECIDED for name in correctable(kind)]
OF_LETTER = [name for name in correctable(Kind.JOIN) if name in LetterForm.base_fields]
TOGETHER = [(Kind.JOIN, names) for names in combinations(OF_LETTER, 2)]


def asked_about(names, kind=Kind.JOIN, **answers):
    case = MAKERS[kind](State.IN_REVIEW, **answers)
    return decide(case, "ask", question_kind="wrong", question_fields=names)


@pytest.mark.parametrize(("kind", "names"), [*SINGLY, *TOGETHER])
def test_whatever_answer_is_asked_about_its_question_is_shown_and_taken(client, kind, names):
    case = asked_about(names, kind)
    where = action(client, case)
    form = corrects(kind, names)(draft=case)
    wrong = dict.fromkeys(form.controls(), "\N{SNOWMAN}" * 400)
    for typed in (wrong, {}, dict.fromkeys(wrong, "")):
        assert follow(client.post(where, typed)).status_code == 200
    right = {part: value for name in form.asked for part, value in as_sent(form[name]).items()}
    assert follow(client.post(where, right | {"message": "It is right."})).status_code == 200


def as_sent(bound):
    """Return what a browser sends for a field that nobody touches."""
    value, widget = bound.value(), bound.field.widget
    if not hasattr(widget, "decompress"):
        return {} if value in (None, False) else {bound.html_name: value}
    parts = zip(widget.widgets_names, widget.decompress(value), strict=True)
    return {bound.html_name + ending: part for ending, part in parts}


@pytest.mark.parametrize("name", ["deciding_body", "decided_on"])
def test_who_decided_and_when_is_answered_though_the_letter_is_still_to_come(client, name):
    case = asked_about([name], mandate="coming", mandate_pending_until=date(2030, 5, 5))
    day = {"decided_on_day": "3", "decided_on_month": "11", "decided_on_year": "2026"}
    follow(client.post(action(client, case), day | {"deciding_body": "The council"}))

    assert getattr(fresh(case), name) in ("The council", date(2026, 11, 3))
    assert fresh(case).state == State.IN_REVIEW
    assert fresh(case).mandate_pending_until == date(2030, 5, 5)


def test_a_letter_that_is_still_to_come_has_no_day_of_its_decision(client):
    case = asked_about(["mandate", "decided_on"], decided_on=date(2026, 11, 3))
    day = {"day": "5", "month": "5", "year": "2027"}
    typed = {f"mandate_pending_until_{part}": value for part, value in day.items()}
    follow(client.post(action(client, case), typed | {"mandate": "coming"}))

    assert (fresh(case).mandate, fresh(case).decided_on) == ("coming", None)
    assert fresh(case).mandate_pending_until == date(2027, 5, 5)


def test_a_second_answer_is_shown_and_more_may_be_added(client):
    case = make_application(State.QUESTION)
    for words in ("The municipal council.", "The municipal council.", "And the mayor."):
        assert client.post(page(case), {"message": words}).status_code == 303
    seen = client.get(page(case)).content.decode()

    assert seen.count("The municipal council.") == 1
    assert "And the mayor." in seen
    assert "What would you like to add?" in seen


def test_an_empty_mandate_is_asked_for(client):
    case = pending()
    seen = follow(client.post(page(case, "letter/"), {})).content.decode()

    assert seen.count("Choose the letter or council decision") == 2
    assert client.get(page(case, "letter/"))["Location"].startswith(page(case))


def test_no_mandate_is_asked_for_where_nobody_would_read_it(client):
    assert "Send your letter now" not in text(client.get(page(pending(State.SPAM))))


def test_a_letter_that_was_to_follow_is_sent_after_the_authority_was_accepted(client):
    case = pending(State.ACCEPTED)
    said = text(client.get(page(case)))
    assert "Send your letter now" in said
    assert "It is your turn: you take part, and the letter that you announced" in said
    assert "stays closed" not in said
    client.post(page(case, "letter/"), {"letter": make_pdf("decision.pdf")})

    assert fresh(case).mandate_pending_until is None
    assert "It is nobody’s turn" in text(client.get(page(case)))
    assert fresh(case).added_later_at
    assert fresh(case).letters.filter(code="letter_received").exists()


def test_what_only_looks_like_an_answer_asks_for_one(client):
    case = asked_about(["website", "files"])
    follow(client.post(action(client, case), {"added": make_pdf("decision.pdf")}))
    case = decide(fresh(case), "ask", question_kind="wrong", question_fields=["website", "files"])
    same = {"website": case.website.removeprefix("https://")}
    for typed in (same, same | {"added": make_pdf("decision.pdf")}):
        said = text(follow(client.post(action(client, case), typed)))
        assert "Correct what we asked about, or write to us why it stays as it is" in said


def test_an_answer_that_was_changed_elsewhere_meanwhile_is_shown_beside_what_was_kept(client):
    case = asked_about(["population"])
    client.post(action(client, case), {"population": "13000", "later": "1"})
    review.hand_in(fresh(case), {"population": 14000})
    seen = client.get(page(case))

    assert 'value="13000"' in seen.content.decode()
    assert "what we have now: 14,000" in text(seen)
