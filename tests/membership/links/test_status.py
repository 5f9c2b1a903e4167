"""A status link opens one submission, until it is replaced."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from membership import links
from membership.models import Submission
from membership.process.states import State
from tests.support.builders import decide, make_application, make_proposal

pytestmark = pytest.mark.django_db


def test_a_status_link_leads_to_its_submission_for_as_long_as_it_lives():
    application = make_application(state=State.UNCONFIRMED)
    key = links.status_key(application)

    decide(decide(application, "confirm"), "take")

    with time_machine.travel(timezone.now() + timedelta(days=4000)):
        assert links.find(key).pk == application.pk
    assert links.find(key, kind="join").pk == application.pk


def test_no_key_opens_another_submission_or_another_kind():
    mine, other = make_application(), make_application()
    _number, _, seal = links.status_key(mine).partition("-")
    number, _, _seal = links.status_key(other).partition("-")

    for key, kind in [(f"{number}-{seal}", None), (links.status_key(mine), "cooperate")]:
        with pytest.raises(Submission.DoesNotExist):
            links.find(key, kind=kind)


def test_foreign_absent_and_replaced_keys_cost_the_same_queries(django_assert_num_queries):
    application = make_application()
    replaced = links.status_key(application)
    links.replace(application)
    key = links.status_key(make_proposal())
    foreign = key[:-1] + ("a" if key[-1] != "a" else "b")

    for key in (replaced, foreign, "zzzz-" + "a" * 32, "no key at all"):
        with django_assert_num_queries(1), pytest.raises(Submission.DoesNotExist):
            links.find(key)
    assert links.find(links.status_key(application)).pk == application.pk
