"""Who is found by what somebody types of a name."""

from datetime import date

import pytest

from membership import register
from membership.forms.fields import naming
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


def test_the_name_itself_comes_before_names_that_begin_like_it():
    cork = make_participant(official_name="Cork", country="IE")
    make_participant(official_name="Corkville", country="IE")

    assert [entry.pk for entry in naming.hits("cork", "en")] == [cork.pk]
    assert len(naming.hits("cor", "en")) == 2


def test_whoever_has_left_is_not_named_any_more():
    left = make_participant(official_name="Cork")
    register.leave(left, on=date(2018, 1, 1), precision="day", reason="A decision.")

    assert naming.by_key(str(left.pk)) is None
    assert naming.hits("cork", "en") == []
