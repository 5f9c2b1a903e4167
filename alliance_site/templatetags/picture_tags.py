"""Pictures in pages: stored sizes only. A preview may show the original before the worker came."""

from django import template

from alliance_site import pictures

register = template.Library()
WIDTHS = "(min-width: 56em) 40rem, 100vw"


@register.simple_tag(takes_context=True)
def stored_picture(context, image):
    """Return ``sources``, ``srcset``, ``sizes``, ``url``, ``width``, ``height``, ``alt``.

    Nothing for a visitor as long as no size is stored.
    """
    if not image:
        return None
    words = {"sizes": WIDTHS, "alt": alternative(image)}
    if found := pictures.stored(image.pk):
        own = {"url": found.url, "width": found.width, "height": found.height}
        return {"sources": found.sources, "srcset": found.srcset, **own, **words}
    is_preview = getattr(context.get("request"), "is_preview", False)
    return {**_original(image), **words} if is_preview else None


@register.simple_tag
def stored_logo(image):
    """Return ``url``, ``width`` and ``height`` of the logo; the original until there is another."""
    return pictures.stored_logo(image.pk) or _original(image)


def alternative(image):
    """Return the alternative text: of the place where the picture stands, else its own."""
    if getattr(image, "decorative", False):
        return ""
    return getattr(image, "contextual_alt_text", None) or image.default_alt_text


def _original(image):
    return {"url": image.file.url, "width": image.width, "height": image.height}
