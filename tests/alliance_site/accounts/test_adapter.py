"""Staff signs in with an address and a password; accounts are made by administrators."""

import re

import pytest
from django.core import mail
from django.template.loader import get_template
from wagtail.users.models import UserProfile

from alliance_site.accounts import adapter
from alliance_site.models import User
from membership.letters.queue import send_due
from membership.models import Letter
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
    client.force_login(make_user(ADMINISTRATORS))
    before = client.session.session_key

    client.logout()
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


def ask_for_a_new_password(client, email, **headers):
    return client.post("/accounts/password/reset/", {"email": email}, **headers)


def test_a_new_password_comes_by_a_letter_with_our_own_address(client, settings):
    settings.SITE_ORIGIN, settings.ALLOWED_HOSTS = "https://alliance.example", ["*"]
    user = make_user(ADMINISTRATORS)

    ask_for_a_new_password(client, user.email.upper(), headers={"Host": "evil.example:1337"})
    assert not mail.outbox
    send_due()

    (letter,) = mail.outbox
    assert letter.to == [user.email]
    assert letter.extra_headers["Message-ID"].endswith("@alliance.example>")
    (address,) = re.findall(r"https?://\S+", letter.body)
    assert address.startswith("https://alliance.example/accounts/password/reset/key/")
    page = client.get(address.removeprefix("https://alliance.example"), follow=True)
    assert has(page.content.decode(), "<h1>A new password</h1>")
    new = "another long enough word"
    client.post(page.request["PATH_INFO"], {"password1": new, "password2": new})
    assert sign_in(client, user.email, new).status_code == 302
    send_due()
    assert "has been changed" in mail.outbox[-1].subject


def test_the_link_of_a_new_password_is_made_when_the_letter_leaves(client):
    ask_for_a_new_password(client, make_user().email)

    letter = Letter.objects.get()
    assert "{link}" in letter.body
    assert "/key/" not in letter.body


@pytest.mark.parametrize(
    ("preferred", "asked_in", "subject"),
    [
        ("", "fr", "Choisissez un nouveau mot de passe"),
        ("", "en", "Choose a new password"),
        ("fr", "en", "Choisissez un nouveau mot de passe"),
    ],
)
def test_a_letter_about_an_account_is_in_the_language_of_its_reader(
    client, preferred, asked_in, subject
):
    user = make_user()
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = preferred
    profile.save()

    ask_for_a_new_password(client, user.email, headers={"Accept-Language": asked_in})

    assert Letter.objects.get().subject == subject


@pytest.mark.parametrize("columns", [{"is_active": False}, None])
def test_whoever_has_no_account_gets_no_letter(client, columns):
    email = make_user(**columns).email if columns else "nobody@example.org"

    ask_for_a_new_password(client, email)

    assert not Letter.objects.exists()
    assert not mail.outbox


def test_asking_many_times_in_a_minute_writes_one_letter(client):
    user = make_user()

    for _time in range(3):
        ask_for_a_new_password(client, user.email)

    assert Letter.objects.count() == 1


def test_a_second_step_that_is_switched_off_is_told(client):
    user = make_user(ADMINISTRATORS)

    adapter.StaffAccountAdapter().send_notification_mail("mfa/email/totp_deactivated", user)

    assert Letter.objects.get(code="second_factor_changed").to == user.email


@pytest.mark.parametrize("template", sorted(adapter.LETTERS))
def test_every_letter_that_is_named_here_is_one_of_the_library(template):
    assert get_template(f"{template}_message.txt")


def test_what_has_no_letter_of_ours_is_not_sent_but_logged(client, caplog):
    account_adapter = adapter.StaffAccountAdapter()

    account_adapter.send_mail("account/email/login_code", "a@example.org", {"user": make_user()})

    assert "account/email/login_code" in caplog.text
    assert not Letter.objects.exists()
    assert not mail.outbox


def test_an_account_has_one_address_which_is_changed_in_the_admin(client):
    client.force_login(make_user(ADMINISTRATORS))

    answer = client.post("/accounts/email/", {"email": "b@example.org", "action_add": ""})

    assert answer.headers["Location"] == "/admin/account/"


def test_a_reset_for_an_unknown_address_gets_the_same_answer(client):
    user = make_user()
    first, second = [
        client.post("/accounts/password/reset/", {"email": email}, follow=True)
        for email in (user.email, "nobody@example.org")
    ]

    assert first.redirect_chain == second.redirect_chain


def test_a_mail_server_that_hangs_holds_up_no_request(client, settings):
    settings.EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    assert ask_for_a_new_password(client, make_user().email).status_code == 302
    assert send_due()["postponed"] == 1


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


class TestAccountsInTheAdmin:
    @pytest.fixture
    def administrator(self, client):
        client.force_login(make_user(is_superuser=True))

    answers = {
        "email": "Kim.Example@Example.org",
        "first_name": "Kim",
        "last_name": "Example",
        "password1": PASSWORD,
        "password2": PASSWORD,
    }

    def test_an_account_made_there_can_sign_in(self, client, administrator):
        response = client.post("/admin/users/new/", self.answers)

        assert response.status_code == 302
        assert User.objects.get(first_name="Kim").email == "kim.example@example.org"
        client.logout()
        assert sign_in(client, "kim.example@example.org").status_code == 302

    def test_an_address_is_taken_once_however_it_is_written(self, client, administrator):
        make_user(email="kim.example@example.org")

        response = client.post("/admin/users/new/", self.answers)

        assert response.status_code == 200
        assert User.objects.filter(email__iexact="kim.example@example.org").count() == 1

    def test_an_account_can_be_changed_and_listed(self, client, administrator):
        user = make_user()
        answers = self.answers | {"password1": "", "password2": "", "is_active": "on"}

        response = client.post(f"/admin/users/edit/{user.pk}/", answers)

        assert response.status_code == 302
        user.refresh_from_db()
        assert user.get_full_name() == "Kim Example"
        assert "Kim Example" in client.get("/admin/users/").content.decode()
