"""The accounts of the demonstration: made once, one password, shown when they are made."""

from io import StringIO

import pytest
from django.contrib.auth import authenticate

from alliance_site.models import User
from membership.demonstration import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def loaded(settings, tmp_path, monkeypatch):
    """Return a function that makes the accounts and returns what it said."""
    settings.VAR = tmp_path / "var"
    monkeypatch.delenv("DEMO_PASSWORD", raising=False)

    def load():
        said = StringIO()
        staff.load(said)
        return said.getvalue()

    return load


def test_each_account_signs_in_with_the_password_that_was_shown_and_kept(loaded, settings):
    said = loaded()
    password = (settings.VAR / "demonstration-password").read_text()

    for email, (_name, groups, everything) in staff.STAFF.items():
        assert f"{email}  {password}" in said
        user = authenticate(email=email, password=password)
        assert user.is_superuser == everything
        assert set(user.groups.values_list("name", flat=True)) == set(groups)


def test_accounts_that_are_there_stay_as_they_are(loaded):
    loaded()
    User.objects.filter(email="editor@example.org").delete()

    assert [line.split()[0] for line in loaded().splitlines()] == ["editor@example.org"]
    assert loaded() == ""
