"""One key opens a case from the first page of its form on, until it is replaced."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone, translation
from django.utils.http import int_to_base36

from membership import links, review
from membership.links.keys import seal
from membership.models import Submission
from membership.process.states import State
from tests.support.builders import decide, make_application, make_proposal

pytestmark = pytest.mark.django_db


def opened(key, kind="join"):
    return review.open(kind, token=key, language="en")


def refuses(key, kind="join"):
    with pytest.raises(Submission.DoesNotExist):
        links.find(key, kind)
    with pytest.raises(Submission.DoesNotExist):
        links.find_opened(key, kind)
    return True


def test_the_key_of_the_first_page_is_that_of_the_case_for_as_long_as_it_lives():
    key = links.opening_key("join")
    assert links.find_opened(key, "join") is None
    row = opened(key)

    with time_machine.travel(timezone.now() + timedelta(days=4000)):
        assert links.find_opened(key, "join").pk == links.find(key).pk == row.pk
    assert links.status_key(row) == key
    assert key.rpartition("-")[2] not in str(vars(row))


def test_no_step_changes_the_key():
    application = make_application(State.UNCONFIRMED)
    key = links.status_key(application)

    decide(decide(application, "confirm"), "take")

    assert links.find(key, kind="join").pk == application.pk


def test_no_key_opens_another_submission_or_another_kind():
    mine, other = make_application(), make_application()
    seal_of_mine = links.status_key(mine).rpartition("-")[2]

    assert refuses(f"{links.words_of(links.status_key(other))}-{seal_of_mine}")
    assert refuses(links.status_key(mine), "cooperate")
    assert refuses(links.opening_key("sign"), "join")


@pytest.mark.parametrize("end", ["replaced", "erased", "discarded"])
def test_under_a_key_that_was_ended_nothing_begins_again(end):
    row = opened(key := links.opening_key("join"))
    if end == "replaced":
        links.replace(row)
        assert links.find(links.status_key(row)).pk == row.pk
    elif end == "erased":
        review.forget(decide(review.submit(row), "withdraw"))
    else:
        review.discard(row)

    assert refuses(key)
    with pytest.raises(Submission.DoesNotExist):
        opened(key)


def test_foreign_absent_and_replaced_keys_cost_the_same_queries(django_assert_num_queries):
    application = make_application()
    replaced = links.status_key(application)
    links.replace(application)
    key = links.status_key(make_proposal())
    foreign = key[:-1] + ("a" if key[-1] != "a" else "b")

    for key in (replaced, foreign, links.opening_key("join"), "zzzz-" + "a" * 32, "no key at all"):
        with django_assert_num_queries(1), pytest.raises(Submission.DoesNotExist):
            links.find(key)


def test_a_key_of_before_opens_its_case_until_it_is_replaced():
    row = make_application()
    Submission.objects.filter(pk=row.pk).update(opened_as=f"{row.pk}|1")
    row.refresh_from_db()
    old = f"{int_to_base36(row.pk)}-{seal(f'status|join|{row.pk}|1')}"

    assert links.status_key(row) == old
    assert links.find(old).pk == links.find_opened(old, "join").pk == row.pk
    links.replace(row)
    assert refuses(old)


def test_a_replaced_key_still_says_which_case_it_opened_to_whoever_has_all_of_it():
    case = make_application()
    key = links.status_key(case)
    links.replace(case)

    assert links.find_replaced(key).pk == case.pk
    assert links.find_replaced(key[:-1] + ("a" if key[-1] != "a" else "b")) is None


def test_the_address_of_a_case_is_in_the_language_of_its_applicant():
    case = make_application(language="fr")
    with translation.override("en"):
        assert links.status_address(case).startswith("http://testserver/fr/")


@pytest.mark.parametrize("begun", [0, 0.05, 0.5, 0.95])
@pytest.mark.parametrize(
    ("seconds", "fast"), [(1, True), (2.1, True), (2.99, True), (3.01, False), (4, False)]
)
def test_a_form_sent_within_three_seconds_is_too_fast(begun, seconds, fast):
    with time_machine.travel(1_800_000_000 + begun, tick=False) as travel:
        key = links.opening_key("join")
        travel.shift(seconds)
        assert links.is_too_fast(key) is fast


@pytest.mark.parametrize(
    "strange", ["", "a-b-c", "x" * 200, "1-%00", "é", "\x00-1-" + "a" * 32, "1\x00-2-" + "a" * 32]
)
def test_what_we_never_wrote_begins_nothing(strange):
    assert refuses(strange)
    assert refuses(links.opening_key("join")[:-1] + "é")
