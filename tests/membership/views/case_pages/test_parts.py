"""What the status page tells of turn, day and decisions."""

import re

import pytest

from alliance_site.outbox.delivery import send_due
from membership import dates, review
from membership.files import checks, store
from membership.models import Submission
from membership.process.choices import DeclineReason
from membership.process.states import State
from membership.views.case_pages import parts
from tests.membership.views.case_pages.test_status import page
from tests.support.builders import (
    decide,
    make_application,
    make_message,
    make_pdf,
    make_proposal,
    make_signature,
)
from tests.support.process import fresh, reachable, waited
from tests.support.visitors import text

pytestmark = pytest.mark.django_db


def test_whose_turn_it_is_stands_on_the_page_with_day_and_what_follows(client):
    said = text(client.get(page(make_application(State.QUESTION))))

    assert "Whose turn it is It is your turn: answer our question." in said
    assert "By which day We wait for your answer until" in said
    assert "If nobody does anything We may then close the case" in said


def test_an_answer_that_is_late_is_called_so(client):
    case = make_application()
    Submission.objects.update(due_on="2026-01-08")

    assert "We promised our answer by 8 January 2026 and are late." in text(client.get(page(case)))


def test_on_the_last_day_itself_nobody_is_late(client):
    mine, ours = make_application(State.QUESTION), make_application()
    Submission.objects.update(due_on=dates.today())
    mine.questions.update(due_on=dates.today())

    assert "We wait for your answer until" in text(client.get(page(mine)))
    assert "are late" not in text(client.get(page(ours)))


def test_a_withdrawn_case_that_was_opened_again_says_no_more_what_could_be_done(client):
    case = decide(decide(make_application(), "withdraw_by_hand"), "reopen")

    assert "we can open it again" not in text(client.get(page(case)))


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


ASKED_FOR = {
    r"send us the answer|with “Add something”|add something on this page": 'id="add"',
    r"send us the decision": 'type="file" name="',
    r"answer our question": 'name="message"',
    r"[Ww]rite to us|writing to us|[Aa]sk us": "/contact/write/?case=",
    r"press the button to which": "The message has not arrived",
}
REASONS = [reason for reason in DeclineReason if reason != DeclineReason.OTHER]


def every_case():
    """Yield a case of each kind in each state it comes to, and of each reason for its end."""
    for make in (make_application, make_proposal, make_signature, make_message):
        kind = make(State.DRAFT).kind
        for state in reachable(kind) - {State.DRAFT, State.DECLINED, State.ERASED}:
            is_answer = make is make_message and state == State.ACCEPTED
            yield decide(make(), "reply") if is_answer else make(state)
    yield decide(waited(make_application(State.QUESTION)), "close")
    yield decide(make_proposal(), "withdraw_by_hand")
    for reason in REASONS:
        for make in (make_application, make_signature):
            yield decide(make(State.IN_REVIEW), "decline", reason=reason)


def test_whatever_the_words_ask_the_applicant_to_do_is_offered_on_the_page(client):
    for case in every_case():
        seen = client.get(page(case)).content.decode()
        told = parts.decisions_of(case)[:1]
        words = " ".join([row["text"] for row in parts.facts_of(case)])
        words += " ".join([each["next_steps"] for each in told])
        for asked, offered in ASKED_FOR.items():
            if re.search(asked, words):
                assert offered in seen, (case.kind, case.state, case.decision_reason, asked)


def test_a_closed_case_that_waits_for_an_answer_takes_it_and_tells_staff(client):
    case = decide(waited(make_application(State.QUESTION)), "close")
    before = client.get(page(case)).content.decode()
    client.post(page(case), {"message": "The municipal council."})

    assert re.search(r'id="add"\s+open', before)
    assert "What you can do now Send us the answer with “Add something”" in text(
        client.get(page(case))
    )
    assert case.letters.filter(code="task_force_addition").count() == 1
    assert fresh(case).state == State.WITHDRAWN


def test_the_decision_with_what_can_be_done_stands_above_what_was_written_before(client):
    case = decide(make_application(State.IN_REVIEW), "ask", question_fields=["population"])
    case = review.answer(case, "As counted.", answers={"population": 13000})
    said = text(client.get(page(decide(case, "decline", reason="no_mandate"))))
    order = ["We cannot accept this application", "Decision", "What you can do now"]
    order += ["Whose turn it is", "As counted.", "What you changed"]

    assert sorted(order, key=said.index) == order


def test_what_a_decision_of_before_advised_is_told_as_past(client):
    case = decide(make_application(State.IN_REVIEW), "decline", reason="no_mandate")
    case = decide(decide(case, "reopen"), "decline", reason="duplicate")
    said = text(client.get(page(case)))

    assert said.count("What you can do now") == 1
    assert said.index("There is nothing you need to do.") < said.index("Earlier decisions")
    assert "What we said that you could do Once your authority has decided" in said


@pytest.mark.parametrize("step", ["withdraw", "withdraw_by_hand"])
def test_a_withdrawn_case_says_what_can_be_done_now(client, step):
    said = text(client.get(page(decide(make_application(), step))))

    assert "What you can do now" in said
    assert "we can open it again" in said


def test_a_question_says_its_kind_and_what_it_is_about_until_it_is_taken_back(client):
    case = make_application(State.IN_REVIEW)
    case = decide(case, "ask", question_kind="missing", question_fields=["head_name", "files"])
    asked = text(client.get(page(case)))
    after = text(client.get(page(decide(case, "take_back_question"))))

    assert "Something is missing from what you sent." in asked
    assert "It is about: Political leader Files" in asked
    assert "We took this question back on" in after
    assert "Something is missing from what you sent." not in after


def test_a_file_that_did_not_pass_is_said_so_wherever_it_stands(client):
    case = make_application(State.DRAFT)
    file = store.keep(case, checks.check(make_pdf()))
    case.attachments.filter(pk=file.pk).update(quarantined=True, finding="Eicar")
    said = text(client.get(page(review.submit(case))))

    assert said.count("This file did not pass our safety check") == 2
    assert "until our safety check has passed it" not in said


def test_who_can_open_the_page_is_said_by_what_was_sent(client):
    case = make_application(State.SPAM)
    assert "Only people who have its address can open it." in text(client.get(page(case)))
    case = make_application()
    send_due()
    assert "Only people with the link from our message" in text(client.get(page(case)))


def test_what_was_changed_is_told_before_and_now_in_the_language_of_the_page(client):
    case = make_application(State.IN_REVIEW)
    review.hand_in(case, {"population": 13000, "authority_kind": "region"})
    english = text(client.get(page(case)))
    raw = client.get(page(case).replace("/en/", "/fr/"))
    french = " ".join(text(raw).split())

    assert "Before: 12,000 Now: 13,000" in english
    assert "Before: city or town Now: region" in english
    assert "Avant : 12 000 Maintenant : 13 000" in french
    assert "13\u202f000" in raw.content.decode() or "13\u00a0000" in raw.content.decode()
    assert "région" in french
