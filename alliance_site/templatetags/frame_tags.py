"""What surrounds every page: its sentences, navigation, languages and notices.

None of these tags touches ``request.user`` for a visitor without a session.
"""

from django import template

register = template.Library()


@register.simple_tag(takes_context=True)
def frame(context):
    """Return the frame in the language of the page, see ``alliance_site.frames.FrameView``.

    ``navigation``, ``follow_links`` and ``footer_links`` are lists of links with
    ``text``, ``url`` and, in the navigation, ``current``: "page", "true" or nothing.
    """
    return None


@register.simple_tag(takes_context=True)
def language_links(context):
    """Return a link per language: ``code``, ``name``, ``url``, ``current``, ``translated``."""
    return []


@register.simple_tag(takes_context=True)
def language_notice(context):
    """Return nothing, or for a body in the other language ``language``, ``sentence``, ``url``."""
    return None


@register.simple_tag(takes_context=True)
def demonstration(context):
    """Return the notice of the demonstration, or nothing on a real site."""
    return ""


@register.simple_tag(takes_context=True)
def staff_bar(context):
    """Return the bar of signed-in staff; nothing where there is no session."""
    return ""


@register.simple_tag
def figures_text(text):
    """Return a text of an editor with ``{participants}`` and the like filled in."""
    return text
