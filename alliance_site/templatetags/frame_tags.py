"""What surrounds every page: its sentences, navigation, languages and notices.

None of these tags touches ``request.user`` for a visitor without a session.
"""

from django import template
from django.conf import settings
from django.utils.translation import get_language
from wagtail.admin.templatetags.wagtailuserbar import wagtailuserbar
from wagtail.templatetags.wagtailcore_tags import richtext

from alliance_site.editing import placeholders
from alliance_site.pages import destinations, frames, languages

register = template.Library()


@register.simple_tag(takes_context=True)
def frame(context):
    """Return the frame in the reader's language, see ``alliance_site.pages.frames.FrameView``.

    ``navigation``, ``follow_links`` and ``footer_links`` hold links with ``text``,
    ``url`` and, in the navigation, ``current``: "page", "true" or nothing.
    """
    language = get_language()
    draft = context.get("frame_draft")
    found = frames.build(draft, language) if draft else frames.view(language)
    request = context.get("request")
    return found.at(request.path) if request else found


@register.simple_tag(takes_context=True)
def language_links(context):
    """Return a link per language: ``code``, ``name``, ``url``, ``current``, ``translated``."""
    request = context.get("request")
    if request is None:
        return []
    return languages.links(request, _page(context), context.get("rest", ""))


@register.simple_tag(takes_context=True)
def language_notice(context):
    """Return nothing, or for a body in the other language ``language``, ``sentence``, ``url``."""
    return languages.notice(_page(context))


@register.simple_tag(takes_context=True)
def demonstration(context):
    """Return the notice of the demonstration, or nothing on a real site."""
    if not settings.DEMONSTRATION:
        return ""
    return frames.view(get_language()).sentences.demonstration_notice


@register.simple_tag(takes_context=True)
def staff_bar(context):
    """Return the bar of signed-in staff; nothing where there is no session."""
    request = context.get("request")
    if request is None or settings.SESSION_COOKIE_NAME not in request.COOKIES:
        return ""
    return wagtailuserbar(context)


@register.simple_tag
def figures_text(text):
    """Return a text of an editor with ``{participants}`` and the like filled in."""
    return placeholders.fill_figures(text or "")


@register.filter(is_safe=True)
def with_figures(text):
    """Fill in the figures like ``figures_text``, and leave rendered rich text what it is."""
    return placeholders.fill_figures(text)


@register.filter
def prose(source):
    """Return stored rich text as it is read: links with addresses, figures filled in."""
    return richtext(placeholders.fill_figures(destinations.resolved(source or "")))


def _page(context):
    page = context.get("page")
    return page if hasattr(page, "url_path") and page.pk else None
