"""How staff sign in; what allauth wants to tell them goes through the outbox."""

from allauth.account.adapter import DefaultAccountAdapter
from django.http import HttpRequest

from alliance_site.accounts import letters
from alliance_site.models import User


class StaffAccountAdapter(DefaultAccountAdapter):
    """Accounts are made by administrators; nobody signs up."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def is_safe_url(self, url: str) -> bool:
        try:
            return super().is_safe_url(url)
        except ValueError:  # half an address, which allauth takes apart without looking
            return False

    def send_mail(self, template_prefix: str, email: str, context: dict[str, object]) -> None:
        """Queue our own letter to the address of the account, whatever address was typed.

        Nothing is sent in a request, and nothing at all to whoever has no account.
        """
        if user := context.get("user"):
            letters.tell(template_prefix, user)

    def send_notification_mail(
        self,
        template_prefix: str,
        user: User,
        context: dict[str, object] | None = None,
        email: str | None = None,
    ) -> None:
        letters.tell(template_prefix, user)

    def _get_login_attempts_cache_key(self, request: HttpRequest, **credentials: object) -> str:
        # Counted per name and address of the network, so that nobody can lock out somebody else.
        name = super()._get_login_attempts_cache_key(request, **credentials)
        return f"{name}:{self.get_client_ip(request)}"
