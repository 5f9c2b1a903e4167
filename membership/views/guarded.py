"""What every page of the forms has in common: no cookie, no cache, no trace of its address."""

import logging

from allauth.account.adapter import get_adapter
from django.conf import settings
from django.core.exceptions import ImproperlyConfigured, PermissionDenied, RequestDataTooBig
from django.db import DatabaseError, InterfaceError
from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.urls import reverse
from django.utils.decorators import method_decorator
from django.views.decorators.csrf import csrf_exempt
from django.views.generic import View

from alliance_site.answers.error_pages import is_unavailable
from membership import links
from membership.forms.typed import TypedForm
from membership.models import Submission
from membership.views.addresses import first_address, link_address
from membership.views.mending import mended
from membership.views.unstored import chosen, not_stored, typed

logger = logging.getLogger(__name__)


class SeeOther(HttpResponseRedirect):
    """An answer to a POST: what was done is done, look there."""

    status_code = 303


class BrokenLink(Http404):
    """The key in an address opens nothing; foreign, absent and forged ones alike."""


@method_decorator(csrf_exempt, name="dispatch")
class GuardedView(View):
    """A page that nobody keeps, and whose address is told to nobody.

    Its authority is the key in its address, or nothing at all: there is no
    session that another site could use, so there is no cookie against it either.
    (With ``no-referrer`` browsers say ``Origin: null``, which Django's own
    check takes for an attack.) Posts from pages of other sites are refused all the same.
    """

    http_method_names = ["get", "head", "post"]
    form_class: type[TypedForm] | None = None
    is_read = False  # whether what was sent has arrived whole

    def dispatch(self, request, *args, **kwargs):
        if request.method == "POST" and is_from_elsewhere(request):
            raise PermissionDenied
        try:
            self.is_read = request.POST is not None  # large files need room on a disk for it
            self.prepare(request, **kwargs)
            response = super().dispatch(request, *args, **kwargs)
        except RequestDataTooBig:
            response = render(request, "413.html", status=413)
        except BrokenLink:
            response = broken(request, self.form_class)
        except (DatabaseError, InterfaceError, OSError) as error:
            if request.method != "POST" or not is_unavailable(error):
                raise
            logger.error("A form could not be stored: %s", type(error).__name__)
            response = not_stored(request, self.form_class, is_read=self.is_read)
        response["Cache-Control"] = "no-store"
        response["Referrer-Policy"] = "no-referrer"
        return response

    def prepare(self, request, **kwargs):
        """Find what the page is about, before anything is done."""


class BrokenLinkView(GuardedView):
    """A private link to which something was glued, or of which something is missing."""

    def get(self, request, **kwargs):
        raise BrokenLink

    post = get


def broken(request, form_class=None):
    """Lead to the link as it was meant; where it was meant so, say what to do.

    Whoever wrote while the link was replaced, or the form erased, reads the words
    once more: nothing keeps them, and some browsers lose them on the way back.
    """
    if request.method != "POST" and (path := mended(request.path) or meant(request)):
        return SeeOther(path)
    context = {
        "shown": typed(form_class, request.POST),
        "files": chosen(request.FILES),
        "email": settings.TASK_FORCE_EMAIL,
    }
    return render(request, "membership/broken_link.html", context, status=404)


def meant(request):
    """Return where a key leads whose page opens nothing, or nothing.

    The own address of a form may be opened before anything is kept; and a link whose end was
    lost may be for another page than the one it was mended to.
    """
    match = request.resolver_match
    if match is None or "key" not in match.kwargs:
        return ""
    key = match.kwargs["key"]
    if match.view_name == "membership:status":
        return first_address(key)
    path = link_address(key) if f"/link/{key}/" in request.path else ""
    return path if path != request.path else ""


def is_from_elsewhere(request):
    """Say whether a page of another site sends this, as far as the browser tells."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site not in ("same-origin", "none")
    origin = request.headers.get("Origin", "null")
    return origin != "null" and origin.partition("://")[2] != request.get_host()


def network(request):
    """Return the address from which a form is sent, as far as our own proxies tell it."""
    try:
        return get_adapter(request).get_client_ip(request)
    except (ImproperlyConfigured, PermissionDenied):  # fewer proxies, or no address at all
        return ""


def found(key, kind=None):
    """Return the submission of a status key with its own answers; raise ``BrokenLink``."""
    try:
        return links.find(key, kind).details
    except Submission.DoesNotExist:
        raise BrokenLink from None


def found_opened(key, kind):
    """Return the row that an opened form has made, or nothing so far; a replaced link is broken."""
    try:
        row = links.find_opened(key, kind)
    except Submission.DoesNotExist:
        raise BrokenLink from None
    return row and row.details


def found_by_purpose(key, purpose):
    try:
        return links.find_by_purpose(key, purpose).details
    except Submission.DoesNotExist:
        raise BrokenLink from None


def address(name, submission, **words):
    """Return the address of a page of a submission, in the language of the reader."""
    key = links.status_key(submission)
    return reverse(f"membership:{name}", kwargs={"key": key, **words})
