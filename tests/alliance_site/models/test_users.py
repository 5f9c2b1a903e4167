"""An account is known by its e-mail address, however that is written."""

import pytest
from django.db import IntegrityError, transaction

from alliance_site.models import User
from tests.support.builders import make_user

pytestmark = pytest.mark.django_db


def test_an_account_is_found_whatever_the_capitals():
    user = make_user(email="Kim@Example.ORG")

    assert user.email == "kim@example.org"
    assert User.objects.get_by_natural_key("KIM@example.org") == user


def test_an_address_is_one_account():
    make_user(email="kim@example.org")

    with pytest.raises(IntegrityError), transaction.atomic():
        make_user(email="KIM@example.org")


def test_a_form_that_takes_capitals_keeps_none():
    user = User(email="Kim@example.org")

    user.clean()

    assert user.email == "kim@example.org"


def test_an_account_without_a_name_is_called_by_its_address():
    assert str(User(email="kim@example.org")) == "kim@example.org"
    assert str(User(email="kim@example.org", first_name="Kim")) == "Kim"
