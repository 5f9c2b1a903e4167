"""How staff sign in, and which letters an account may cause."""

import logging
import time
from datetime import date, datetime
from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.account.forms import default_token_generator
from allauth.account.utils import user_pk_to_url_str
from django.conf import settings
from django.urls import reverse
from django.utils.translation import get_language

from alliance_site import registry

logger = logging.getLogger(__name__)

RESET, CHANGED, SECOND_FACTOR = "password_reset", "password_changed", "second_factor_changed"
# What allauth wants to tell, and our letter for it. Whatever is not named here is not sent.
LETTERS = {
    "account/email/password_reset_key": RESET,
    "account/email/password_reset": CHANGED,
    "account/email/password_changed": CHANGED,
    "account/email/password_set": CHANGED,
    "mfa/email/totp_activated": SECOND_FACTOR,
    "mfa/email/totp_deactivated": SECOND_FACTOR,
    "mfa/email/recovery_codes_generated": SECOND_FACTOR,
}


class StaffAccountAdapter(DefaultAccountAdapter):
    """Accounts are made by administrators; nobody signs up."""

    def is_open_for_signup(self, request: Any) -> bool:
        return False

    def is_safe_url(self, url: Any) -> bool:
        try:
            return super().is_safe_url(url)
        except ValueError:  # half an address, which allauth takes apart without looking
            return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """Queue our own letter to the address of the account, whatever address was typed.

        Nothing is sent in a request, and nothing at all to whoever has no account.
        """
        if user := context.get("user"):
            queue(template_prefix, user)

    def send_notification_mail(
        self, template_prefix: str, user: Any, context: Any = None, email: Any = None
    ) -> None:
        queue(template_prefix, user)

    def _get_login_attempts_cache_key(self, request: Any, **credentials: Any) -> str:
        # Counted per name and address of the network, so that nobody can lock out somebody else.
        name = super()._get_login_attempts_cache_key(request, **credentials)
        return f"{name}:{self.get_client_ip(request)}"


def queue(template_prefix: str, user: Any) -> None:
    if code := LETTERS.get(template_prefix):
        for put in registry.account_letters:
            put(code, user=user, language=language_of(user))
    else:
        logger.error("There is no letter of ours for %s.", template_prefix)


def language_of(user: Any) -> str:
    """Return the language that a member of staff has chosen in the admin, else the request's."""
    profile = getattr(user, "wagtail_userprofile", None)
    chosen = (profile and profile.preferred_language) or get_language() or settings.LANGUAGE_CODE
    return chosen if chosen in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE


def link(code: str, user: Any) -> str:
    """Return the link of a letter about an account: made when it leaves, below ``SITE_ORIGIN``."""
    if code == RESET:
        parts = {
            "uidb36": user_pk_to_url_str(user),
            "key": default_token_generator.make_token(user),
        }
        return settings.SITE_ORIGIN + reverse("account_reset_password_from_key", kwargs=parts)
    name = "account_reset_password" if code == CHANGED else "mfa_index"
    return settings.SITE_ORIGIN + reverse(name)


def last_day() -> date:
    """Return the last whole day on which a link that leaves now can be used."""
    return datetime.fromtimestamp(time.time() + settings.PASSWORD_RESET_TIMEOUT).date()
