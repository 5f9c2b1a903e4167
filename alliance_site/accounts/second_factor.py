"""Who is let into the admin: an account with a role, in a session that passed a second factor."""

from allauth.account.authentication import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.contrib.auth import logout
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, resolve_url
from django.utils.http import urlencode

from alliance_site.answers.security import ADMIN


class AdminAccessMiddleware:
    """Say to whoever is signed in without a role that the admin is not open to this account.

    Wagtail leads to the page for signing in, which leads whoever has done so back to the admin.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        # Elsewhere nobody is asked who he is: visitors have no session.
        signed_in = request.path_info.startswith(ADMIN) and request.user.is_authenticated
        if signed_in and not request.user.has_perm("wagtailadmin.access_admin"):
            raise PermissionDenied
        return self.get_response(request)


class SecondFactorMiddleware:
    """Let nobody into the admin whose session has not passed the second factor.

    That an account owns a factor is not enough: a password alone may have opened
    the session, on whatever page.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        guarded = settings.REQUIRE_SECOND_FACTOR and request.path_info.startswith(ADMIN)
        # Elsewhere nobody is asked who he is: visitors have no session.
        if guarded and request.user.is_authenticated and not has_passed_second_factor(request):
            return send_to_second_factor(request)
        return self.get_response(request)


def has_passed_second_factor(request):
    records = get_authentication_records(request, request.user)
    return any(record.get("method") == "mfa" for record in records)


def send_to_second_factor(request):
    """Lead to the set-up of a first factor; with one, the session ends and begins properly."""
    if not is_mfa_enabled(request.user):
        return redirect("mfa_index")
    logout(request)
    query = urlencode({"next": request.get_full_path()}) if request.method == "GET" else ""
    return redirect(f"{resolve_url(settings.LOGIN_URL)}?{query}".rstrip("?"))
