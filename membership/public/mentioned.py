"""What a message is about, told by the link that led to the form: an entry, a page, or a case.

It is kept as one word for staff and printed as a sentence. Whatever is not ours is left out:
anybody can write anything into an address.
"""

import re
from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest
from django.urls import Resolver404, resolve
from django.utils.translation import get_language, override
from django.utils.translation import gettext as _

from alliance_site.pages import page_tree, serving
from membership.process.errors import InvalidReference
from membership.process.references import read_reference
from membership.public import directory

ENTRY, PAGE, CASE = "entry", "page", "case"
PATH = re.compile(r"/(?:en|fr)/[-\w/]{0,190}", re.ASCII)


def asked_for(query: Mapping[str, str]) -> str:
    """Return what the query of an address names as ``kind:key``, or nothing."""
    named = (checked(f"{kind}:{query.get(kind, '')}") for kind in (ENTRY, PAGE, CASE))
    return next(filter(None, named), "")


def checked(about: str) -> str:
    """Return it as it is kept if there is such an entry, page or reference, else nothing."""
    kind, _colon, key = about.partition(":")
    if kind == ENTRY and key in directory.addresses():
        return about
    if kind == PAGE and PATH.fullmatch(key) and _is_page(key):
        return about
    if kind == CASE:
        try:
            return f"{CASE}:{read_reference(key)}"
        except InvalidReference:
            return ""
    return ""


def in_words(about: str) -> str:
    """Return what is meant as a reader calls it; an entry that is gone by its address."""
    kind, _colon, key = about.partition(":")
    if kind == ENTRY:
        known = {entry.slug: entry.name(get_language()) for entry in directory.everybody().values()}
        return _("the entry of %(name)s") % {"name": known.get(key, key)}
    if kind == PAGE:
        return _("the page %(address)s") % {"address": f"{settings.SITE_ORIGIN}{key}"}
    return _("the case %(reference)s") % {"reference": key} if about else ""


def _is_page(path: str) -> bool:
    """Say whether everybody can read a page of the tree there: no form, no case, no admin."""
    with override(path[1:3]):
        try:
            below = serving.path_of(resolve(path))
        except Resolver404:
            return False
        found = None if below is None else serving.find(HttpRequest(), below)
    return found is not None and page_tree.is_public(found.page)
