"""A page of a draft that two people have open: no answer is replaced that nobody has seen."""

import pytest

from membership import review
from membership.models import CooperationProposal
from membership.process.errors import AnswersChanged
from membership.process.states import State
from tests.support.builders import make_application, make_participant, make_proposal

pytestmark = pytest.mark.django_db


def seen(draft, *names):
    return {"seen": review.page_edition(draft, names)}


def test_a_page_that_was_saved_meanwhile_is_not_replaced():
    draft = make_application(State.DRAFT)
    made_from = seen(draft, "name")
    review.amend(draft, {"name": "Westham"}, **made_from)

    with pytest.raises(AnswersChanged):
        review.amend(draft, {"name": "Eastham"}, **made_from)

    assert review.amend(draft, {"name": "Westham"}, **made_from).name == "Westham"
    assert review.amend(draft, {"name": "Eastham"}).name == "Eastham"


def test_another_page_that_was_saved_meanwhile_stops_nobody():
    draft = make_application(State.DRAFT)
    made_from = seen(draft, "name")
    review.amend(draft, {"contact_name": "Sam"})

    assert review.amend(draft, {"name": "Westham"}, **made_from).name == "Westham"


def test_whom_a_proposal_names_is_an_answer_like_others():
    one, other = make_participant(), make_participant(official_name="Westham")
    draft = make_proposal(State.DRAFT)
    made_from = seen(draft, "participants", "unlisted")
    answers = [{"participants": [each], "unlisted": ""} for each in (one, other)]
    for _press in range(2):
        draft = review.amend(draft, answers[0], **made_from)

    with pytest.raises(AnswersChanged):
        review.amend(draft, answers[1], **made_from)
    assert list(CooperationProposal.objects.get().participants.all()) == [one]


def test_the_same_participants_in_another_order_are_the_same_answer():
    rows = [make_participant(), make_participant(official_name="Westham")]
    draft = make_proposal(State.DRAFT)
    made_from = seen(draft, "participants")
    for named in (rows, rows[::-1]):
        draft = review.amend(draft, {"participants": named}, **made_from)

    assert draft.participants.count() == 2
