"""A token makes one row of one kind of form, and says when the form was opened."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from membership import links, review
from membership.models import Submission

pytestmark = pytest.mark.django_db


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
