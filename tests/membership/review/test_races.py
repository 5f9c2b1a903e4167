"""Many at once, with real threads: one application, one decision, one number, one letter."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection

from alliance_site.models import Letter
from alliance_site.outbox import delivery
from membership import journal, links, register, review
from membership.files import checks, store
from membership.files.checks import UploadRefused
from membership.letters import cases
from membership.links import purposes
from membership.models import Correction, Participant, Question, Submission, SubmissionEvent
from membership.process.decisions import Decision
from membership.process.errors import (
    PlanChanged,
    ReviewError,
    SomebodyWasFaster,
)
from membership.process.permissions import DECIDERS
from membership.process.states import State
from membership.public.counting import figures
from tests.support.builders import decide, make_application, make_pdf, make_user, token

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(*calls):
    """Make calls in threads that start together; return what they returned or raised."""
    start = threading.Barrier(len(calls))

    def run(call):
        try:
            start.wait(timeout=30)
            return call()
        except (ReviewError, UploadRefused, Submission.DoesNotExist) as refusal:
            return refusal
        finally:
            connection.close()

    with ThreadPoolExecutor(len(calls)) as threads:
        return list(threads.map(run, calls))


def test_a_hundred_posts_of_one_opened_form_make_one_application():
    opened = token()

    def post():
        draft = review.open("join", token=opened, language="en", answers={"name": "Exampletown"})
        return review.submit(draft).reference

    references = at_once(*[post] * 100)

    assert len(set(references)) == 1
    assert Submission.objects.count() == 1
    assert SubmissionEvent.objects.filter(code="submit").count() == 1
    assert Letter.objects.filter(code="receipt").count() == 1
    assert journal.verify() is None


def decision(case, transition, decider):
    """Return what a decider does who has read the plan a moment ago."""
    seen = review.plan(case, transition, by=decider)
    words = {"note": "As discussed.", "reason": "wrong_door"} if transition == "decline" else {}

    def decide():
        known = {"version": seen.version, "fingerprint": seen.fingerprint}
        return review.move(case, transition, by=decider, decision=Decision(**words), **known)

    return decide


@pytest.mark.parametrize("other_transition", ["accept", "decline"])
def test_of_two_decisions_at_once_exactly_one_is_taken(other_transition):
    for _round in range(5):
        case = make_application(state=State.IN_REVIEW)
        one, other = make_user("Deciders", first_name="Dana"), make_user("Deciders")

        outcomes = at_once(decision(case, "accept", one), decision(case, other_transition, other))

        (refusal,) = [outcome for outcome in outcomes if isinstance(outcome, ReviewError)]
        assert isinstance(refusal, SomebodyWasFaster)
        assert refusal.happened[-1]["code"] in ("accept", "decline")
        case.refresh_from_db()
        decided = case.events.filter(code__in=["accept", "decline"]).count()
        letters = case.letters.filter(code__in=["accepted_join", "declined"]).count()
        participants = Participant.objects.filter(application=case).count()
        assert (decided, letters) == (1, 1)
        assert participants == (case.state == State.ACCEPTED)
    assert journal.verify() is None


def test_of_an_addition_and_a_decision_at_once_none_goes_unseen():
    for _round in range(5):
        case = make_application(state=State.QUESTION)
        case = decide(case, "answer")
        accept = decision(case, "accept", make_user("Deciders"))

        def add(case=case):
            return review.answer(case, "Wait: the council has changed its mind.")

        added, decided = at_once(add, accept)

        codes = list(case.events.values_list("code", flat=True))
        assert codes[-1] == "add"
        assert ("accept" in codes) != isinstance(decided, PlanChanged)
        assert bool(added.added_later_at) == ("accept" in codes)
        assert Participant.objects.filter(application=case).count() == ("accept" in codes)
    assert journal.verify() is None


def test_applications_accepted_at_once_have_numbers_of_their_own():
    cases = [make_application(state=State.IN_REVIEW) for _number in range(6)]
    decider = make_user("Deciders")

    def accept(case):
        return review.move(
            case, "accept", by=decider, decision=Decision(letter=("Welcome", "{link}"))
        )

    at_once(*[lambda case=case: accept(case) for case in cases])

    numbers = Participant.objects.order_by("number").values_list("number", flat=True)
    assert list(numbers) == [1, 2, 3, 4, 5, 6]
    assert figures.today().participants == 6
    assert journal.verify() is None


def test_two_workers_send_each_letter_once(mailoutbox):
    make_application(state=State.UNCONFIRMED)
    application = Submission.objects.get()
    for number in range(8):
        cases.queue("ended", submission=application, once_key=f"letter {number}")

    counts = at_once(*[delivery.send_due] * 4)

    assert sum(count["sent"] for count in counts) == len(mailoutbox) == 10
    assert len({sent.extra_headers["Message-ID"] for sent in mailoutbox}) == 10


def test_of_files_that_arrive_together_five_are_kept():
    draft = make_application(state=State.DRAFT)
    checked = [checks.check(make_pdf(f"page-{number}.pdf")) for number in range(8)]

    at_once(*[lambda file=file: store.keep(draft, file) for file in checked])

    assert draft.attachments.count() == 5


def test_an_address_confirmed_twice_at_once_is_confirmed_once():
    case = make_application(state=State.UNCONFIRMED)
    key = purposes.purpose_key(case, links.CONFIRM)

    def press():
        return review.move(links.find_by_purpose(key, links.CONFIRM), "confirm")

    outcomes = at_once(*[press] * 5)

    assert len([found for found in outcomes if isinstance(found, Submission)]) == 1
    assert case.events.filter(code="confirm").count() == 1
    assert Letter.objects.filter(code="confirmed").count() == 1


def test_entries_made_at_once_keep_the_chain_whole():
    def enter(number):
        return register.enter(
            official_name=f"Exampletown {number}", country="GR", kind="city", periods=[]
        )

    at_once(*[lambda number=number: enter(number) for number in range(10)])

    assert Participant.objects.count() == 10
    assert journal.verify() is None


@pytest.mark.parametrize("step", ["take_back_question", "decline"])
def test_answer_and_reviewer_at_once_leave_a_case_that_adds_up(step):
    case = decide(make_application(State.IN_REVIEW), "ask", question_fields=("population",))
    seen, user = review.edition(case), make_user(DECIDERS)

    at_once(
        lambda: review.answer(case, "As counted.", answers={"population": 13000}, seen=seen),
        lambda: decide(case, step, by=user),
    )

    row = Submission.objects.get().details
    corrected = row.population == 13000
    assert Correction.objects.count() == row.exchanges.filter(from_applicant=True).count()
    assert Correction.objects.exists() == corrected
    assert not Question.objects.open().exists()
    assert row.events.filter(code="answer").exists() == corrected


def test_two_tabs_at_once_hand_in_one_change():
    case = make_application()
    seen = review.edition(case)

    def hand_in(name):
        return review.hand_in(case, {"head_name": name}, seen=seen)

    at_once(lambda: hand_in("Robin Example"), lambda: hand_in("Sam Example"))

    assert Correction.objects.get().new == Submission.objects.get().details.head_name
