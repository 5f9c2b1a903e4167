"""How long a teaser is, and how long it may be to fit lists and feeds."""

from django.contrib import messages
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from news.models import ArticlePage, EventPage

FEWEST, MOST = 25, 40


def remark(teaser):
    """Return what is to be said about the length of a teaser; none at all is as good."""
    words = len(teaser.split())
    if not words or FEWEST <= words <= MOST:
        return ""
    has = ngettext("The teaser has %(words)d word.", "The teaser has %(words)d words.", words)
    fit = _("Lists and feeds need 25 to 40.")
    return f"{has % {'words': words}} {fit}"


def advise(request, page):
    """Say it after an article or event was saved by hand."""
    by_hand = request.accepts("text/html") and isinstance(page, (ArticlePage, EventPage))
    if by_hand and (said := remark(page.teaser)):
        messages.warning(request, said)
