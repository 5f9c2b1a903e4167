"""What programs read in the head of a page: canonical address, languages, sharing."""

import json

from django import template
from django.conf import settings
from django.utils.safestring import mark_safe
from django.utils.translation import get_language

from alliance_site.editing import placeholders
from alliance_site.pages import frames, languages
from alliance_site.pictures import renditions
from alliance_site.text import characters

register = template.Library()
# Inside the element no text can end it or begin another.
HARMLESS = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.inclusion_tag("alliance_site/_head_links.html", takes_context=True)
def head_links(context):
    """Print the canonical address, the ``hreflang`` of real translations, and Open Graph.

    A text shown in the other language for want of a translation names its own
    address as canonical and no alternates: it is not a page of this language.
    """
    page, request = context.get("page"), context.get("request")
    rest = context.get("rest", "")
    if not hasattr(page, "url_path") or not page.pk:
        return _without_page(context, request)
    both = bool(rest) or bool(languages.translation_path(page))
    codes = [code for code, _name in settings.LANGUAGES if both or code == page.language]
    reader = get_language() if both else page.language
    addresses = {code: _absolute(f"{languages.address(page, code)}{rest}") for code in codes}
    return {
        "canonical": addresses.get(reader) or _absolute(languages.address(page)),
        "alternates": addresses if both else {},
        "title": context.get("title") or page.title,
        "description": getattr(page, "teaser", "") or page.search_description,
        "kind": "article" if hasattr(page, "written_on") else "website",
        "language": reader,
        **_picture(page, reader),
    }


def _picture(page, reader):
    """Return what is shown where a page is shared; a grave subject is shared without a picture."""
    picture = None if getattr(page, "grave", False) else getattr(page, "picture", None)
    stored = picture and renditions.stored(picture.pk)
    if not stored:
        return {}
    address = stored.url if "://" in stored.url else _absolute(stored.url)
    words, language = picture.alternative(reader)
    # Nothing here can say in which language a text is.
    words = words if language == reader else ""
    return {"picture": stored, "picture_url": address, "picture_alt": words}


@register.simple_tag
def data_block(data):
    """Print data for programs, which no browser runs; nothing where there is none.

    Every character that could end the element is written as JSON allows, so the rest is harmless.
    """
    if not data:
        return ""
    text = json.dumps(characters.fit_data(data), ensure_ascii=False).translate(HARMLESS)
    return mark_safe(f'<script type="application/ld+json">{text}</script>')


@register.simple_tag
def organisation_data():
    """Return the Alliance in the words of schema.org, as the frame of the pages knows it."""
    frame = frames.view(get_language())
    data = {
        "@context": "https://schema.org",
        "@type": "Organization",
        "name": str(frame.sentences),
        "url": _absolute(frame.home),
        "description": placeholders.for_programs(frame.sentences.mission or ""),
        "telephone": frame.sentences.contact_telephone,
        "sameAs": [link.url for link in frame.follow_links if "://" in link.url],
    }
    return {key: value for key, value in data.items() if value}


def _without_page(context, request):
    match = getattr(request, "resolver_match", None)
    if match is None or match.kwargs:
        # No address of its own to name: an error page, or one whose address carries a key.
        return {}
    links = {link.code: _absolute(link.url) for link in languages.links(request)}
    return {"canonical": _absolute(request.path), "alternates": links, "language": get_language()}


def _absolute(path):
    return f"{settings.SITE_ORIGIN}{path}"
