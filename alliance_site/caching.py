"""The edition of all public pages, and what shared caches may keep."""

from asgiref.local import Local

_request = Local()


class EditionMiddleware:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        _request.edition = None
        try:
            return self.get_response(request)
        finally:
            del _request.edition


def current_edition():
    """Return the number of the edition; one query in a request, however often it is asked."""
    from alliance_site.models import Edition

    known = getattr(_request, "edition", None)
    if known is None:
        known = Edition.objects.values_list("number", flat=True).first() or 0
        if hasattr(_request, "edition"):
            _request.edition = known
    return known


def raise_edition():
    pass
