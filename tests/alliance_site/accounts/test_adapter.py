"""Staff signs in with an address and a password; accounts are made by administrators."""

import re

import pytest

from alliance_site.models import User
from membership.process.permissions import ADMINISTRATORS
from tests.support.builders import make_user
from tests.support.markup import has

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("framed_pages")]

PASSWORD = "a long enough password"
SIGN_IN = "/accounts/login/"


def sign_in(client, email, password=PASSWORD, **headers):
    return client.post(SIGN_IN, {"login": email, "password": password}, **headers)


def test_staff_signs_in_and_is_led_to_the_admin(client):
    user = make_user(ADMINISTRATORS)

    response = sign_in(client, user.email.upper())

    assert response.headers["Location"] == "/admin/"
    assert client.get("/admin/").status_code == 200


def test_an_account_without_a_role_is_told_so_and_not_led_in_a_circle(client, markup_errors):
    user = make_user()

    response = client.post(SIGN_IN, {"login": user.email, "password": PASSWORD}, follow=True)

    assert response.redirect_chain == [("/admin/", 302)]
    assert response.status_code == 403
    html = response.content.decode()
    assert has(html, '<a href="/accounts/logout/">sign out</a>')
    assert markup_errors(html) == []
    client.post("/accounts/logout/")
    assert client.get("/admin/").status_code == 302


def test_signing_in_gives_a_new_session(client):
    user = make_user(ADMINISTRATORS)
    before = client.session.session_key  # asking for it begins one

    sign_in(client, user.email)

    assert client.session.session_key != before


@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize(
    "address", [SIGN_IN, "/accounts/password/reset/", "/accounts/password/reset/done/"]
)
def test_pages_for_signing_in_look_like_the_site(client, markup_errors, address, language):
    html = client.get(address, headers={"Accept-Language": language}).content.decode()

    assert '<main id="main">' in html
    assert f'<html lang="{language}"' in html
    assert markup_errors(html) == []


def test_nobody_signs_up(client):
    data = {"email": "new@example.org", "password1": PASSWORD, "password2": PASSWORD}

    client.post("/accounts/signup/", data)

    assert not User.objects.exists()
    assert "signup" not in client.get(SIGN_IN).content.decode()


def test_a_wrong_password_and_an_unknown_name_look_the_same(client):
    user = make_user()
    answers = [sign_in(client, email, "wrong") for email in (user.email, "nobody@example.org")]

    known, unknown = [re.sub(r'value="[^"]*"', "", answer.content.decode()) for answer in answers]
    assert known == unknown


def test_after_ten_mistakes_the_name_is_refused_from_there_but_not_from_elsewhere(client):
    user = make_user(ADMINISTRATORS)
    for _attempt in range(10):
        sign_in(client, user.email, "wrong", REMOTE_ADDR="192.0.2.1")

    assert sign_in(client, user.email, REMOTE_ADDR="192.0.2.1").status_code == 200
    assert sign_in(client, user.email, REMOTE_ADDR="192.0.2.2").status_code == 302


def test_somebody_who_tries_on_and_on_gets_our_page(client):
    for _attempt in range(31):
        response = sign_in(client, "nobody@example.org", "wrong")

    assert response.status_code == 429
    assert response.headers["Retry-After"]


@pytest.mark.usefixtures("administrator")
def test_an_account_has_one_address_which_is_changed_in_the_admin(client):
    answer = client.post("/accounts/email/", {"email": "b@example.org", "action_add": ""})

    assert answer.headers["Location"] == "/admin/account/"


def test_a_reset_for_an_unknown_address_gets_the_same_answer(client):
    user = make_user()
    first, second = [
        client.post("/accounts/password/reset/", {"email": email}, follow=True)
        for email in (user.email, "nobody@example.org")
    ]

    assert first.redirect_chain == second.redirect_chain


def test_an_old_session_ends_when_the_password_changes(client):
    user = make_user(ADMINISTRATORS)
    client.force_login(user)
    user.set_password("another long enough word")
    user.save()

    assert client.get("/admin/").headers["Location"].startswith(SIGN_IN)


def test_a_session_ends_with_the_account(client):
    user = make_user(ADMINISTRATORS)
    client.force_login(user)
    User.objects.filter(pk=user.pk).update(is_active=False)

    assert client.get("/admin/").headers["Location"].startswith(SIGN_IN)


@pytest.mark.usefixtures("superuser")
class TestAccountsInTheAdmin:
    answers = {
        "email": "Kim.Example@Example.org",
        "first_name": "Kim",
        "last_name": "Example",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }

    def test_an_account_made_there_can_sign_in(self, client):
        response = client.post("/admin/users/new/", self.answers)

        assert response.status_code == 302
        assert User.objects.get(first_name="Kim").email == "kim.example@example.org"
        client.logout()
        assert sign_in(client, "kim.example@example.org").status_code == 302

    def test_an_address_is_taken_once_however_it_is_written(self, client):
        make_user(email="kim.example@example.org")

        response = client.post("/admin/users/new/", self.answers)

        assert response.status_code == 200
        assert User.objects.filter(email__iexact="kim.example@example.org").count() == 1

    def test_an_account_can_be_changed_and_listed(self, client):
        user = make_user()
        answers = self.answers | {"password1": "", "password2": "", "is_active": "on"}

        response = client.post(f"/admin/users/edit/{user.pk}/", answers)

        assert response.status_code == 302
        user.refresh_from_db()
        assert user.get_full_name() == "Kim Example"
        assert "Kim Example" in client.get("/admin/users/").content.decode()
