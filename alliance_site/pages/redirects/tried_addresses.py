"""Whether a visitor who opens an address finds something: the site itself is asked.

Only pages, and what is answered elsewhere, by the proxy or by another site, are judged without a
visit.
"""

from functools import cache
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.core.handlers.base import BaseHandler
from django.db import transaction
from django.test import RequestFactory
from django.urls import Resolver404, resolve
from django.utils.translation import get_language, get_language_from_path, override
from wagtail.coreutils import get_dummy_request

from alliance_site.pages import serving

MOST_STEPS = 10


def path_of_this_site(address):
    """Return an address of this site as its path, however its name is written; any other as is."""
    try:
        host = urlsplit(address).netloc.lower()
    except ValueError:  # such as half an address of IPv6
        return address
    if host != urlsplit(settings.SITE_ORIGIN).netloc.lower():
        return address
    return f"/{address.partition('//')[2].partition('/')[2]}"


def leads_somewhere(path):
    """Say whether somebody unknown who is led to a path of this site finds something in the end."""
    address = path
    for _step in range(MOST_STEPS):
        address = path_of_this_site(address)
        if urlsplit(address).netloc:
            return True
        if address.startswith(settings.MEDIA_URL):
            return _is_public_file(urlsplit(address).path)
        if _is_page(urlsplit(address).path):
            return True
        response = _answer(address)
        if "Location" not in response:
            # What only fails at the moment is there all the same.
            return response.status_code < 400 or response.status_code >= 500
        address = urljoin(address, response["Location"])
    return False


def _is_page(path):
    """Say whether a page stands at a path; cheap, for a table asks it of each of its rows."""
    path = unquote(path)
    with override(get_language_from_path(path)):
        try:
            below = serving.path_of(resolve(path))
        except Resolver404:
            return False
        found = below is not None and serving.find(get_dummy_request(), below)
        return bool(found) and not found.below


def _is_public_file(path):
    try:
        name = unquote(path.removeprefix(settings.MEDIA_URL))
        return Path(default_storage.path(name)).is_file()
    except SuspiciousFileOperation:
        return False


@transaction.atomic
def _answer(address):
    """Return the answer to a visit that is made within another and leaves no trace."""
    parts = urlsplit(settings.SITE_ORIGIN)
    visitor = RequestFactory(SERVER_NAME=parts.hostname, HTTP_HOST=parts.netloc)
    request = visitor.get(address, secure=parts.scheme == "https")
    request.is_dummy = True
    with override(get_language()):
        response = _site().get_response(request)
    transaction.set_rollback(True)
    # Its own close() would end the request around this one, and its connection.
    if file := getattr(response, "file_to_stream", None):
        file.close()
    return response


@cache
def _site():
    site = BaseHandler()
    site.load_middleware()
    return site
