"""A password alone does not open the admin."""

import pytest
from allauth.account.authentication import AUTHENTICATION_METHODS_SESSION_KEY
from allauth.mfa.totp.internal.auth import (
    TOTP,
    format_hotp_value,
    generate_totp_secret,
    hotp_value,
    yield_hotp_counters_from_time,
)

from membership.process.permissions import ADMINISTRATORS
from tests.alliance_site.answers.test_security import policy
from tests.support.builders import make_user

pytestmark = pytest.mark.django_db
PASSWORD = "a long enough password"


class TestSecondFactor:
    @pytest.fixture(autouse=True)
    def _required(self, settings):
        settings.REQUIRE_SECOND_FACTOR = True

    @pytest.fixture
    def user(self):
        return make_user(ADMINISTRATORS)

    @pytest.fixture
    def secret(self, user):
        secret = generate_totp_secret()
        TOTP.activate(user, secret)
        return secret

    def with_password(self, client, user):
        return client.post("/accounts/login/", {"login": user.email, "password": PASSWORD})

    def test_without_a_factor_the_admin_leads_to_its_set_up(self, client, user):
        self.with_password(client, user)

        response = client.get("/admin/")

        assert response.headers["Location"] == "/accounts/2fa/"
        assert client.get("/accounts/2fa/").status_code == 200

    def test_the_drawing_for_the_app_is_shown(self, client, user):
        self.with_password(client, user)

        again = client.get("/accounts/2fa/totp/activate/").headers["Location"]
        response = client.post(again, {"password": PASSWORD}, follow=True)

        assert "data:image/svg+xml" in response.content.decode()
        assert "data:" in policy(response)["img-src"]
        assert policy(response)["script-src"] == {"'self'"}

    def test_password_and_code_open_the_admin(self, client, user, secret):
        assert self.with_password(client, user).headers["Location"] == "/accounts/2fa/authenticate/"
        counter = list(yield_hotp_counters_from_time())[0]
        code = format_hotp_value(hotp_value(secret, counter))

        client.post("/accounts/2fa/authenticate/", {"code": code})

        assert client.get("/admin/").status_code == 200

    @pytest.mark.usefixtures("secret")
    def test_a_session_that_a_password_alone_opened_ends_when_one_signs_in(self, client, user):
        client.force_login(user)

        response = client.get("/admin/pages/?q=a")

        assert response.headers["Location"] == "/accounts/login/?next=%2Fadmin%2Fpages%2F%3Fq%3Da"
        assert "_auth_user_id" not in client.session

    def test_the_second_factor_of_somebody_else_does_not_count(self, client, user, secret):
        client.force_login(user)
        session = client.session
        session[AUTHENTICATION_METHODS_SESSION_KEY] = [{"method": "mfa"}]
        session[f"{AUTHENTICATION_METHODS_SESSION_KEY}_user"] = str(make_user().pk)
        session.save()

        assert client.get("/admin/").status_code == 302

    @pytest.mark.parametrize("address", ["/admin/login/", "/en/_util/login/", "/fr/_util/login/"])
    def test_wagtails_own_sign_in_leads_to_ours(self, client, user, address):
        answers = {"username": user.email, "password": PASSWORD}

        assert (
            client.get(f"{address}?next=/admin/").headers["Location"].startswith("/accounts/login/")
        )
        assert client.post(address, answers).headers["Location"] == "/accounts/login/"
        assert "_auth_user_id" not in client.session

    @pytest.mark.parametrize("rest", ["", "confirm/MQ/abc-def/", "done/", "complete/"])
    def test_wagtails_own_way_to_a_new_password_leads_to_ours(self, client, rest):
        response = client.get(f"/admin/password_reset/{rest}")

        assert response.headers["Location"] == "/accounts/password/reset/"

    def test_a_new_password_alone_opens_nothing(self, client, user, secret):
        client.force_login(user)

        assert client.post("/admin/account/", {"x": "y"}).status_code == 302
        assert "_auth_user_id" not in client.session
