"""Pages that say what went wrong, in the reader's language and the other one.

They need no database, no session and nothing of what was sent, so that they still
work when any of these is what is broken. Django's own 400 page reads the form
again that it is complaining about; these do not.
"""

import errno
import sys

from django.core.exceptions import RequestDataTooBig
from django.db import InterfaceError, OperationalError
from django.http import HttpResponse, HttpResponseRedirect
from django.template.loader import render_to_string
from django.utils import translation

TRY_AGAIN_SECONDS = 60
MENDED_SECONDS = 24 * 60 * 60
NO_SPACE = (errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EIO)


def bad_request(request, exception=None):
    return page(request, 413 if isinstance(exception, RequestDataTooBig) else 400)


def forbidden(request, exception=None):
    return page(request, 403)


def csrf_failure(request, reason=""):
    """Answer for a form that may come from another site, or was open for too long."""
    return page(request, 403)


def not_found(request, exception=None):
    return page(request, 404)


def gone(request):
    """Answer for what was here once and is known to be gone."""
    return page(request, 410)


def too_many(request, exception=None, seconds=TRY_AGAIN_SECONDS):
    """Answer for somebody who asks more often than a person would."""
    return later(request, 429, seconds)


def server_error(request):
    """Answer for a mistake of ours; where only the database, the disk or one page fails, say so.

    A damaged page of the tree is there and waits to be mended. 503 says so to programs: 404
    would have it forgotten, 500 would speak of the whole site.
    """
    if is_unavailable(sys.exc_info()[1]):
        return later(request, 503)
    if getattr(request, "asks_for_page", False):
        return later(request, 503, MENDED_SECONDS, "damaged")
    return page(request, 500)


def is_unavailable(error):
    """Say whether only the database or the disk fails, so that trying again later makes sense."""
    if isinstance(error, OSError):
        return error.errno in NO_SPACE
    return isinstance(error, (OperationalError, InterfaceError))


def in_small_letters(request):
    """Lead an address whose language is in capitals to the pages of that language."""
    path = request.get_full_path()
    response = HttpResponseRedirect(path[:3].lower() + path[3:])
    response["Cache-Control"] = "no-store"
    return response


def later(request, status, seconds=TRY_AGAIN_SECONDS, name=None):
    response = page(request, status, name)
    response["Retry-After"] = str(seconds)
    return response


def page(request, status, name=None):
    language = language_of(request)
    response = HttpResponse(html(name or status, language), status=status)
    response["Content-Language"] = language
    return response


def html(name, language):
    """Return an error page as text: for an answer, or as a file for the proxy."""
    with translation.override(language):
        return render_to_string(f"{name}.html")


def language_of(request):
    """Return the language of the address, else the one that the browser asks for."""
    return translation.get_language_from_request(request, check_path=True)
