"""Pages of a case lead back where nothing is to be done, and more can be sent."""

import re

import pytest

from membership import review
from membership.process.states import State
from tests.membership.views.case_pages.test_changes import action
from tests.membership.views.case_pages.test_status import page
from tests.support.builders import decide, make_application, make_message, make_pdf, make_picture
from tests.support.process import fresh, reachable
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", [State.ACCEPTED, State.DECLINED, State.SPAM])
def test_what_cannot_be_withdrawn_leads_back_to_the_page(client, state):
    case = make_application(state)

    for answer in (client.get(page(case, "withdraw/")), client.post(page(case, "withdraw/"))):
        assert answer["Location"] == page(case) + "#main"
    assert fresh(case).state == state


def test_something_is_added_at_any_time_and_answered_by_a_letter(client):
    case = make_application(State.NEW)
    sent = {"message": "We have a new mayor.", "added": make_pdf("election.pdf")}
    for _time in range(2):
        answer = client.post(page(case), sent)

    assert "We have a new mayor." in text(follow(answer))
    assert "election.pdf" in text(follow(answer))
    assert fresh(case).state == State.NEW
    assert case.events.filter(code="add").count() == 1
    assert case.letters.filter(code__in=["added", "task_force_addition"]).count() == 2


def test_a_letter_of_the_authority_is_sent_also_where_none_was_to_follow(client):
    case = make_application(State.IN_REVIEW)
    for _time in range(2):
        client.post(page(case, "letter/"), {"letter": make_pdf("decision.pdf")})

    assert case.events.filter(code="send_letter").count() == 1
    assert case.letters.filter(code="letter_received").count() == 1


LATE = [
    ("withdraw/", {"reason_words": "The council said no."}, State.ACCEPTED, "The council said no."),
    ("picture/", {"taken_by": "Kim Example"}, State.IN_REVIEW, "Kim Example"),
]


@pytest.mark.parametrize(("rest", "typed", "state", "words"), LATE)
def test_what_comes_too_late_is_shown_and_said_to_have_changed_nothing(
    client, rest, typed, state, words
):
    case = make_application(state)
    files = {"pictures": make_picture("hall.jpg")} if rest == "picture/" else {}
    said = text(follow(client.post(page(case, rest), typed | files)))

    assert "Nothing was changed" in said
    assert "It is too late for this: nothing was changed, and we have not received this" in said
    assert words in said
    assert not files or "“hall.jpg”: it was not kept" in said
    assert fresh(case).state == state


@pytest.mark.parametrize("state", [State.ACCEPTED, State.DECLINED, State.WITHDRAWN])
@pytest.mark.parametrize("make", [make_application, make_message])
def test_what_is_added_to_a_closed_case_reaches_staff_and_opens_nothing(
    client, decider, make, state
):
    if state not in reachable(make(State.DRAFT).kind):
        return
    case = make(state) if make is make_application else decide(make(), "reply")
    said = text(follow(client.post(page(case), {"message": "We have decided."})))

    assert "We have decided." in said
    stays = "The decision stands" if state == State.ACCEPTED else "The case stays closed"
    assert stays in said
    assert fresh(case).state == state
    assert case.letters.filter(code__in=["added", "task_force_addition"]).count() == 2
    queue = text(decider_page(client, decider, "/admin/queue/"))
    assert "Something was added after it was closed:" in queue
    inside = text(client.get(f"/admin/queue/inspect/{case.pk}/"))
    assert "after the case was closed" in inside
    review.add_note(case, "Read; it stays closed.", by=decider)
    assert "Something was added after it was closed:" not in text(client.get("/admin/queue/"))


def decider_page(client, decider, address):
    client.force_login(decider)
    return client.get(address)


def test_a_decision_of_the_authority_is_sent_after_a_refusal_for_lack_of_one(client):
    case = decide(make_application(State.IN_REVIEW), "decline", reason="no_mandate")
    before = client.get(page(case)).content.decode()
    client.post(page(case, "letter/"), {"letter": make_pdf("decision.pdf")})

    assert re.search(r'id="send-letter"\s+open', before)
    assert case.attachments.get().shown_name == "decision.pdf"
    assert case.letters.filter(code="task_force_letter").count() == 1
    assert fresh(decide(fresh(case), "reopen")).added_later_at is None


def test_the_second_of_two_tabs_leads_back_to_its_page_which_says_what_came_between(client):
    case = make_application()
    where = action(client, case, "change/leader/")
    for name in ("Robin Example", "Lou Example"):
        answer = client.post(where, {"head_name": name, "head_office": "Mayor"})

    assert answer["Location"].startswith(f"{page(case, 'change/leader/')}?")
    seen = text(follow(answer))
    assert "So what you typed was not handed in" in seen
    assert "what we have now: Robin Example" in seen
