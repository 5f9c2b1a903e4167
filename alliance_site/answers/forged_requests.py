"""Requests to the admin that none of its pages sends: refused with 400, whatever they break."""

from urllib.parse import unquote

from django.core.exceptions import (
    FieldError,
    SuspiciousOperation,
    ValidationError,
)
from django.db import DataError
from django.utils.datastructures import MultiValueDictKeyError

from alliance_site.answers import error_pages
from alliance_site.answers.security import ADMIN, is_within_another, logger


class ReadableAddressMiddleware:
    """Refuse an address of the admin with a character that PostgreSQL cannot even be asked for.

    Wagtail hands what stands there to the database as it is. Public pages pass over the character.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        asked = request.path_info + unquote(request.META.get("QUERY_STRING", ""))
        if request.path_info.startswith(ADMIN) and "\x00" in asked:
            raise SuspiciousOperation("An address with a character that is none.")
        return self.get_response(request)


# What values raise that no page of the admin sends, wherever they are put to use.
FORGED = (ValueError, OverflowError, ValidationError, DataError, FieldError, MultiValueDictKeyError)
# What a form raises that was sent without a single field.
EMPTY = (AttributeError, LookupError, TypeError)


class ForgedRequestMiddleware:
    """Answer 400 where the admin stumbles over an address or form that none of its pages sends.

    Wagtail puts what is asked for to use as it is. The log has the error, should it be ours.
    """

    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        return self.get_response(request)

    def process_exception(self, request, exception):
        if not request.path_info.startswith(ADMIN) or is_within_another(request):
            return None
        if not isinstance(exception, FORGED if brings_values(request) else ()) and not (
            is_empty_form(request) and isinstance(exception, EMPTY)
        ):
            return None
        logger.error("Not understood: %s", request.path_info, exc_info=exception)
        return error_pages.bad_request(request)


def brings_values(request):
    """Say whether a request has more to it than the address of a row."""
    in_path = [value for value in request.resolver_match.kwargs.values() if isinstance(value, str)]
    return bool(in_path or request.GET or request.method == "POST")


def is_empty_form(request):
    return request.method == "POST" and not set(request.POST) - {"csrfmiddlewaretoken", "next"}
