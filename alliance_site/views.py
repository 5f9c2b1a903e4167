"""Error pages and other answers that stand on no page of the tree."""

from django.http import HttpResponse


def bad_request(request, exception=None):
    return HttpResponse("400", status=400)


def forbidden(request, exception=None):
    return HttpResponse("403", status=403)


def csrf_failure(request, reason=""):
    return forbidden(request)


def not_found(request, exception=None):
    return HttpResponse("404", status=404)


def server_error(request):
    return HttpResponse("500", status=500)


def gone(request):
    return HttpResponse("410", status=410)
