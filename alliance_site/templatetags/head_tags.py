"""What programs read in the head of a page: canonical address, languages, feed, sharing."""

from django import template

register = template.Library()


@register.inclusion_tag("alliance_site/_head_links.html", takes_context=True)
def head_links(context):
    """Print canonical, ``hreflang``, feed and Open Graph of the page."""
    return {}
