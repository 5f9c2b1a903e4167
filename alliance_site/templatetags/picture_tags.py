"""Pictures in pages: stored sizes only, with words in the language of the page."""

from django import template
from django.utils.translation import get_language

from alliance_site.pictures import renditions

register = template.Library()
WIDTHS = "(min-width: 56em) 40rem, 100vw"


@register.simple_tag(takes_context=True)
def stored_picture(context, image):
    """Return what a page needs of a picture; nothing for as long as no size is stored.

    ``alt_language`` and ``caption_language`` are set where a text is in another language
    than the page around it.
    """
    found = renditions.stored(image.pk) if image else None
    if found is None:
        return None
    language = getattr(context.get("page"), "language", "") or get_language()
    alt, alt_language = alternative(image, language)
    caption, caption_language = image.caption_in(language)
    return {
        "sources": found.sources,
        "srcset": found.srcset,
        "sizes": WIDTHS,
        "url": found.url,
        "width": found.width,
        "height": found.height,
        "alt": alt,
        "alt_language": "" if alt_language == language else alt_language,
        "caption": caption,
        "caption_language": "" if caption_language == language else caption_language,
    }


@register.simple_tag
def stored_logo(image):
    """Return the stored size of the logo, or nothing."""
    return renditions.stored_logo(image.pk)


def alternative(image, language):
    """Return the alternative text and its language: of the place where it stands, else its own.

    The text of a place that only repeats the picture's own, as the admin proposes it, is
    no choice of words: on a French page the French one takes its place.
    """
    if getattr(image, "decorative", False):
        return "", language
    here = getattr(image, "contextual_alt_text", None)
    if here and here not in (image.description, image.description_fr):
        return here, language
    return image.alternative(language)
