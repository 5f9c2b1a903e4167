"""The groups in which the search shows what it finds: those of the apps, and the pages of text."""

from django.utils.translation import gettext_lazy as _

from alliance_site import registry
from alliance_site.search import page_rows

PAGES = registry.SearchGroup("pages", _("Pages"), page_rows.pages)


def groups():
    """Return all groups in their own order."""
    return [*registry.search_groups, PAGES]
