"""What stands in the way of a deletion is said in a sentence, for one row and for many."""

from collections import Counter

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.db.models import ProtectedError, RestrictedError
from django.http import HttpResponseRedirect
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail.admin.utils import get_valid_next_url_from_request

ADMIN = "/admin/"


class ProtectedRowsMiddleware:
    """Turns a deletion that the database must refuse into a page of the admin that says why."""

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not isinstance(exception, (ProtectedError, RestrictedError)):
            return None
        if not request.path_info.startswith(ADMIN):
            return None
        messages.error(request, sentence(exception, accounts=is_about_accounts(request)))
        back = get_valid_next_url_from_request(request)
        return HttpResponseRedirect(back or request.get_full_path())


def is_about_accounts(request):
    match = request.resolver_match
    model_name = get_user_model()._meta.model_name
    return match.namespace == "wagtailusers_users" or match.kwargs.get("model_name") == model_name


def sentence(error, *, accounts=False):
    """Return why nothing was deleted, and what to do instead."""
    if accounts:
        return _(
            "Nothing was deleted: whoever has done something here remains named in the log of "
            "the cases. Deactivate the account instead; nobody can then sign in with it."
        )
    rows = getattr(error, "protected_objects", None) or error.restricted_objects
    kinds = Counter(str(row._meta.verbose_name) for row in rows)
    named = ", ".join(f"{capfirst(kind)} ({number})" for kind, number in sorted(kinds.items()))
    return _(
        "Nothing was deleted, because other entries depend on it: %(rows)s. Change or delete "
        "those first."
    ) % {"rows": named}
