"""Letters about accounts: in the reader's language, their link made when they leave."""

import re
from pathlib import Path

import allauth
import pytest
from django.conf import settings as site
from django.core import mail
from django.template.loader import get_template
from wagtail.users.models import UserProfile

from alliance_site.accounts import letters
from alliance_site.accounts.adapter import StaffAccountAdapter
from alliance_site.models import Letter
from alliance_site.outbox.delivery import send_due
from membership.process.permissions import ADMINISTRATORS
from tests.support.builders import make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("framed_pages")]
# Nobody signs up or has a second address, a code by mail, an account elsewhere or a security key.
CANNOT_HAPPEN = {
    *(f"account/email/{name}" for name in ("account_already_exists", "unknown_account")),
    *(f"account/email/email_{name}" for name in ("changed", "confirm", "deleted")),
    *(f"account/email/email_confirmation{rest}" for rest in ("", "_signup")),
    *(f"account/email/{name}" for name in ("login_code", "password_reset_code")),
    *(f"mfa/email/webauthn_{name}" for name in ("added", "removed")),
    *(f"socialaccount/email/account_{name}" for name in ("connected", "disconnected")),
}


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
    assert "<h1>A new password</h1>" in page.content.decode()
    new = "another long enough word"
    client.post(page.request["PATH_INFO"], {"password1": new, "password2": new})
    user.refresh_from_db()
    assert user.check_password(new)
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

    StaffAccountAdapter().send_notification_mail("mfa/email/totp_deactivated", user)

    assert Letter.objects.get(code="second_factor_changed").to == user.email


@pytest.mark.parametrize("template", sorted(letters.LETTERS))
def test_every_letter_that_is_named_here_is_one_of_the_library(template):
    assert get_template(f"{template}_message.txt")


def test_whatever_the_library_may_tell_is_a_letter_of_ours_or_cannot_happen_here():
    folder = Path(allauth.__file__).parent / "templates"
    found = {
        str(path.relative_to(folder)).removesuffix("_subject.txt")
        for path in folder.glob("*/email/*_subject.txt")
    }

    assert found == {*letters.LETTERS, *CANNOT_HAPPEN}
    assert site.ACCOUNT_EMAIL_VERIFICATION == "none"
    assert site.MFA_SUPPORTED_TYPES == ["totp", "recovery_codes"]


def test_what_has_no_letter_of_ours_is_not_sent_but_logged(client, caplog):
    account_adapter = StaffAccountAdapter()

    account_adapter.send_mail("account/email/login_code", "a@example.org", {"user": make_user()})

    assert "account/email/login_code" in caplog.text
    assert not Letter.objects.exists()
    assert not mail.outbox


def test_a_mail_server_that_hangs_holds_up_no_request(client, settings):
    settings.DELIVERY_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 1

    assert ask_for_a_new_password(client, make_user().email).status_code == 302
    assert send_due()["postponed"] == 1
