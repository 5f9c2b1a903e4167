from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from membership import links, review
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


def test_a_key_has_at_least_128_bits_that_nobody_can_guess():
    _number, _, seal = links.status_key(make_application()).partition("-")

    assert len(seal) * 5 >= 128


@pytest.mark.parametrize(
    "key",
    ["", "-", "1", "1-", "x" * 500, "0-aaaa", "zzzzzzzzzzzz-a", "é-é", "1-%00", "\x00", "1\n-a"],
)
def test_what_is_no_key_is_absent(key):
    with pytest.raises(Submission.DoesNotExist):
        links.find(key)
    with pytest.raises(Submission.DoesNotExist):
        links.find_by_purpose(key, links.CONFIRM)


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
    foreign = links.status_key(make_proposal())[:-1] + "a"

    for key in (replaced, foreign, "zzzz-" + "a" * 32, "no key at all"):
        with django_assert_num_queries(1), pytest.raises(Submission.DoesNotExist):
            links.find(key)
    assert links.find(links.status_key(application)).pk == application.pk


def test_a_purpose_link_works_until_its_purpose_is_reached():
    application = make_application(state=State.UNCONFIRMED)
    key = links.purpose_key(application, links.CONFIRM)
    assert links.find_by_purpose(key, links.CONFIRM).pk == application.pk

    decide(application, "confirm")

    with pytest.raises(Submission.DoesNotExist):
        links.find_by_purpose(key, links.CONFIRM)


def test_a_purpose_link_serves_no_other_purpose_and_is_no_status_link():
    application = make_application(state=State.UNCONFIRMED)
    key = links.purpose_key(application, links.CONFIRM)

    for look in (
        lambda: links.find_by_purpose(key, links.ERASE),
        lambda: links.find_by_purpose(links.status_key(application), links.CONFIRM),
        lambda: links.find(key),
    ):
        with pytest.raises(Submission.DoesNotExist):
            look()


@pytest.mark.parametrize(("days", "works"), [(29, True), (30, True), (31, False)])
def test_a_purpose_link_ends_after_thirty_days(days, works):
    application = make_application(state=State.UNCONFIRMED)
    key = links.purpose_key(application, links.ERASE)

    with time_machine.travel(timezone.now() + timedelta(days=days)):
        if works:
            assert links.find_by_purpose(key, links.ERASE).pk == application.pk
        else:
            with pytest.raises(Submission.DoesNotExist):
                links.find_by_purpose(key, links.ERASE)


def test_links_outlive_a_change_of_the_secret(settings):
    application = make_application()
    key = links.status_key(application)

    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another secret that is long enough for what it has to do"
    assert links.find(key).pk == application.pk

    settings.SECRET_KEY_FALLBACKS = []
    with pytest.raises(Submission.DoesNotExist):
        links.find(key)


def test_an_opening_token_is_ours_for_one_kind_of_form_and_does_not_age(settings):
    with time_machine.travel(timezone.now() - timedelta(days=400)):
        token = links.opening_token("join")

    assert links.is_opening_token(token, "join")
    assert not links.is_opening_token(token, "sign")
    settings.SECRET_KEY_FALLBACKS = [settings.SECRET_KEY]
    settings.SECRET_KEY = "another secret that is long enough for what it has to do"
    assert links.is_opening_token(token, "join")


@pytest.mark.parametrize("begun", [0, 0.05, 0.5, 0.95])
@pytest.mark.parametrize(
    ("seconds", "fast"), [(1, True), (2.1, True), (2.99, True), (3.01, False), (4, False)]
)
def test_a_token_used_within_three_seconds_is_too_fast(begun, seconds, fast):
    with time_machine.travel(1_800_000_000 + begun, tick=False) as travel:
        token = links.opening_token("join")
        travel.shift(seconds)
        assert links.is_too_fast(token) is fast


@pytest.mark.parametrize("strange", ["", "a-b-c", "x" * 200, "1-%00", "é", "\x00-1-" + "a" * 32])
def test_what_we_never_wrote_is_no_opening_token(strange):
    assert not links.is_opening_token(strange, "join")
    assert not links.is_opening_token(links.opening_token("join")[:-1] + "é", "join")


def test_a_token_finds_its_row_by_its_hash_until_the_link_is_replaced():
    token = links.opening_token("join")
    assert links.find_opened(token) is None
    row = review.open("join", token=token, language="en")

    assert links.find_opened(token).pk == row.pk
    assert token not in str(vars(Submission.objects.get()))
    links.replace(row)
    with pytest.raises(Submission.DoesNotExist):
        links.find_opened(token)


def test_a_token_is_no_status_key_and_the_other_way_round():
    row = review.open("join", token=links.opening_token("join"), language="en")

    assert not links.is_opening_token(links.status_key(row), "join")
    with pytest.raises(Submission.DoesNotExist):
        links.find(links.opening_token("join"))
