"""A choice is one of its list, and a question may go without an answer."""

import pytest

from tests.membership.forms.test_cooperate import page

pytestmark = pytest.mark.django_db


def test_who_led_by_roma_may_say_so_or_not():
    assert page(roma_led="yes").fields["roma_led"].clean("yes") is True
    form = page(roma_led="no")
    assert form.is_valid()
    assert form.answers()["roma_led"] is False
