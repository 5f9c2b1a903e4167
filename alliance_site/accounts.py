"""How staff sign in."""

import logging
import smtplib

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.urls import reverse

logger = logging.getLogger(__name__)


class StaffAccountAdapter(DefaultAccountAdapter):
    """Accounts are made by administrators; nobody signs up."""

    def is_open_for_signup(self, request):
        return False

    def get_reset_password_from_key_url(self, key):
        """Return the address in the letter: never with a host name that the request brought."""
        user, _, code = key.partition("-")
        path = reverse("account_reset_password_from_key", kwargs={"uidb36": user, "key": code})
        return f"{settings.SITE_ORIGIN}{path}"

    def send_mail(self, template_prefix, email, context):
        """Send a letter about an account; the answer tells nobody whether it left."""
        try:
            super().send_mail(template_prefix, email, context)
        except (smtplib.SMTPException, OSError) as error:
            logger.error("A letter about an account was not sent: %s", type(error).__name__)

    def _get_login_attempts_cache_key(self, request, **credentials):
        # Counted per name and address of the network, so that nobody can lock out somebody else.
        name = super()._get_login_attempts_cache_key(request, **credentials)
        return f"{name}:{self.get_client_ip(request)}"
