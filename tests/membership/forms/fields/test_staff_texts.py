"""Words of staff: what nobody sees is not a word."""

import pytest

from alliance_site.models import Letter
from membership.models import Submission
from membership.process.states import State
from tests.support.builders import make_application
from tests.support.transition_pages import fields, transition_url

pytestmark = pytest.mark.django_db


NOTHING = ["\u200b\u3164", "\xad", "\u2800", " \ufeff\t", "\u0301", "\r\n\u2028"]


@pytest.mark.sample(6)
@pytest.mark.parametrize("nothing", NOTHING)
@pytest.mark.parametrize(
    ("transition", "name"),
    [
        ("ask", "message"),
        ("decline", "note"),
        ("decline", "reason_words"),
        ("decline", "subject"),
        ("accept", "body"),
    ],
)
def test_a_text_of_which_nothing_is_visible_is_no_word(client, decider, transition, name, nothing):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case, transition)))
    typed |= {"reason": "other", "reason_words": "Dissolved.", "note": "See above."}
    typed["next_steps"] = "Try again."
    typed |= {"message": "Who decided?", name: nothing}

    page = client.post(transition_url(case, transition), typed)

    assert page.status_code == 422
    assert name in page.context["form"].errors
    assert Submission.objects.get().state == State.IN_REVIEW
    assert not Letter.objects.filter(code__in=["question", "declined"]).exists()


def test_optional_words_of_which_nothing_is_visible_stay_empty(client, decider):
    case = make_application(state=State.IN_REVIEW)
    typed = fields(client.get(transition_url(case))) | {
        "note": "Agreed.",
        "decision_body": "\u200b",
    }

    client.post(transition_url(case), typed | {"decision_document": "\u3164"})

    accepted = Submission.objects.get()
    assert accepted.state == State.ACCEPTED
    assert (accepted.decision_body, accepted.decision_document) == ("", "")
