"""A case offers what its reader may do, and takes care where it stands."""

import pytest

from membership.models import Submission
from membership.process.permissions import DECIDERS, EDITORS, OBSERVERS, REVIEWERS
from membership.process.states import State
from tests.membership.viewsets.test_case import look
from tests.support.builders import (
    make_application,
    make_user,
)
from tests.support.transition_pages import transition_url

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("state", [State.UNCONFIRMED, State.NEW, State.IN_REVIEW, State.QUESTION])
def test_withdrawing_for_the_applicant_stands_apart_where_spam_stands(client, decider, state):
    page = look(client, make_application(state=state))

    assert "withdraw_by_hand" not in [
        entry["transition"].name for entry in page.context["transitions"]
    ]
    apart = [button.url for button in page.context["view"].header_more_buttons]
    assert any("/step/withdraw_by_hand/" in url for url in apart)


@pytest.mark.parametrize(
    ("role", "transition", "status"),
    [
        (OBSERVERS, "ask", 302),
        (REVIEWERS, "ask", 200),
        (REVIEWERS, "accept", 302),
        (DECIDERS, "accept", 200),
        (EDITORS, "accept", 302),
    ],
)
def test_a_transition_opens_for_whoever_may_take_it(client, role, transition, status):
    case = make_application(state=State.IN_REVIEW)
    client.force_login(make_user(role))

    assert client.get(transition_url(case, transition)).status_code == status
    assert Submission.objects.get(pk=case.pk).state == State.IN_REVIEW
