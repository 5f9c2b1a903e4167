"""Whether something stands at a path, so that no redirect from there is followed."""

from django.conf import settings
from django.urls import Resolver404, resolve
from django.utils.translation import get_language_from_path, override
from wagtail.coreutils import get_dummy_request

from alliance_site.pages import serving


def answers(request, path):
    """Say whether the site answers at a path of its own, or leaves it to the server of files."""
    if path.startswith((settings.MEDIA_URL, settings.STATIC_URL)):
        return True
    with override(get_language_from_path(path)):
        try:
            match = resolve(path)
        except Resolver404:
            return False
        below = serving.path_of(match)
        return below is None or serving.find(request, below) is not None


def stands(request, path):
    """Say whether the site answers at a path, or sends on from it for want of its last slash."""
    return any(answers(request, each) for each in dict.fromkeys((path, f"{path.rstrip('/')}/")))


def is_taken(path):
    """Say whether a page or form stands at a path, so that no redirect from there is followed."""
    with override(get_language_from_path(f"{path}/")):
        for address in dict.fromkeys((path, f"{path.rstrip('/')}/")):
            try:
                match = resolve(address)
            except Resolver404:
                continue
            below = serving.path_of(match)
            if below is None and not (match.args or match.kwargs):
                return True
            if below is not None and serving.find(get_dummy_request(), below):
                return True
    return False
