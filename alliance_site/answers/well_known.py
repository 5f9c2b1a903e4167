"""Small answers outside the two languages: the first address, and what programs ask for by name."""

from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles import views as static_views
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request
from django.views.static import serve

from alliance_site.caching import http

PLAIN = "text/plain; charset=utf-8"
A_DAY = "public, max-age=86400"
FOR_PROGRAMS = """\
User-agent: *
Disallow: /admin/
Disallow: /accounts/
Disallow: /*/application/
Disallow: /*/link/
Disallow: /*/start/
Disallow: /*/contact/write/
Sitemap: {origin}/sitemap.xml
"""
SECURITY_DAYS = 180


def redirect_to_language(request):
    """Lead to the language that the browser asks for; nobody else's answer, so never stored."""
    response = HttpResponseRedirect(f"/{get_language_from_request(request)}/")
    response["Cache-Control"] = "no-store"
    patch_vary_headers(response, ["Accept-Language"])
    return response


@http.public
def robots(request):
    """Keep programs out of what is nobody's to list; a demonstration is in no search engine."""
    text = FOR_PROGRAMS.format(origin=settings.SITE_ORIGIN)
    if settings.DEMONSTRATION:
        text = "User-agent: *\nDisallow: /\n"
    return HttpResponse(text, content_type=PLAIN)


@http.public
def security_contact(request):
    """Say where to report a hole (RFC 9116)."""
    expires = timezone.now().replace(microsecond=0) + timedelta(days=SECURITY_DAYS)
    lines = [
        f"Contact: mailto:{settings.SECURITY_EMAIL}",
        f"Expires: {expires.isoformat()}",
        "Preferred-Languages: en, fr",
        f"Canonical: {settings.SITE_ORIGIN}/.well-known/security.txt",
    ]
    return HttpResponse("\n".join([*lines, ""]), content_type=PLAIN)


def favicon(request):
    """Answer at the address that browsers try without being told."""
    icon = Path(finders.find("favicon.ico")).read_bytes()
    response = HttpResponse(icon, content_type="image/x-icon")
    response["Cache-Control"] = A_DAY
    return response


def media(request, path):
    """Serve pictures in the demonstration; a real site's proxy does it, and never asks us."""
    if not settings.DEMONSTRATION:
        raise Http404
    response = serve(request, path, document_root=settings.MEDIA_ROOT)
    response["Cache-Control"] = A_DAY
    return response


def static_file(request, path):
    """Serve style sheet and drawings in the demonstration, with the headers of every answer."""
    if not settings.DEMONSTRATION:
        raise Http404
    response = static_views.serve(request, path, insecure=True)
    response["Cache-Control"] = "no-cache"
    return response
