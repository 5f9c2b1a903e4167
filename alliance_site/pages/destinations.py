"""Where the links of editors lead. A link to what nobody may open becomes words."""

import re
from collections import defaultdict
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.html import escape, strip_tags
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.documents import get_document_model
from wagtail.models import Page
from wagtail.rich_text.rewriters import extract_attrs

from alliance_site.caching import per_edition
from alliance_site.pages import languages, page_tree
from alliance_site.text import characters

SAFE = ("https", "mailto", "tel")
# What an old source may still need; no visitor is led there from the frame of the pages.
ALSO_IN_TEXTS = ("http",)
LINK = re.compile(r"<a\b([^>]*)>(.*?)</a\s*>", re.DOTALL | re.IGNORECASE)
# A browser leaves these out of an address before it reads its scheme.
LEFT_OUT = re.compile(r"[\x00-\x20\x7f-\xa0\u2028\u2029]")
TELEPHONE = re.compile(r"\+?[.()-]*[0-9][0-9.()-]*(;.*)?")


def check(address, in_text=False):
    """Refuse an address that is neither a path of ours nor one that every browser opens."""
    if LEFT_OUT.search(address):
        raise ValidationError(_("An address has no spaces and no line breaks."))
    if characters.without_invisible(address) != address:
        raise ValidationError(_("This address has a character that nobody sees. Type it again."))
    if not _leads(address, in_text):
        raise ValidationError(
            _("Begin with https://, mailto: or tel:, or with / for a page of this site.")
        )
    if not _is_complete(address):
        raise ValidationError(
            _(
                "This address is not complete, or names a user. Write it as in "
                "https://example.org/, mailto:name@example.org or tel:+33388000000."
            )
        )


def wrong_links(source):
    """Yield a sentence for each link typed into rich text that no browser would open."""
    for found in LINK.finditer(source):
        attributes = extract_attrs(found[1])
        if "linktype" in attributes:
            continue
        address = attributes.get("href", "")
        try:
            check(address, in_text=True)
        except ValidationError as error:
            # The editor of texts takes away an address that is a program before it comes here.
            said = (
                _("The link “%(words)s” leads to “%(address)s”. %(sentence)s")
                if address
                else _("The link “%(words)s” has no address that is allowed. %(sentence)s")
            )
            yield said % {
                "words": strip_tags(found[2]),
                "address": address,
                "sentence": error.message,
            }


def _leads(address, in_text):
    """Say whether an address is a path or has a scheme that is let in and something behind it."""
    if "\\" in address:
        return False
    if address.startswith("/"):
        return not address.startswith("//")
    try:
        parts = urlsplit(address)
        host = parts.hostname
    except ValueError:
        return False
    if parts.scheme not in (*SAFE, *(ALSO_IN_TEXTS if in_text else ())):
        return False
    return bool(host if parts.scheme.startswith("http") else parts.path)


def _is_complete(address):
    """Say whether a server, a mailbox or a telephone can be behind an address."""
    parts = urlsplit(address)
    if parts.scheme == "tel":
        return bool(TELEPHONE.fullmatch(parts.path))
    try:
        if parts.scheme == "mailto":
            for mailbox in parts.path.split(","):
                validate_email(mailbox)
        return parts.port != 0 and "@" not in parts.netloc
    except (ValueError, ValidationError):
        return False


def of_page(page, language=None):
    """Return the path of a page for a reader of a language, or nothing where nobody may open it."""
    if page is None or not page_tree.is_public(page):
        return ""
    roots = page_tree.current().roots
    own = next(
        (code for code, root in roots.items() if page.url_path.startswith(root.url_path)), ""
    )
    return languages.address_of_path(page.url_path, own, language or get_language()) if own else ""


def of_link(page, address, language=None):
    """Return where a link block leads: to its page, else to its address, else nowhere."""
    if page is not None:
        return of_page(page, language)
    if not address or not isinstance(address, str):
        return ""
    try:
        check(address, in_text=True)
    except ValidationError:
        return ""
    return address


def resolved(source, language=None):
    """Return stored rich text with an address in each link, and words where there is none."""
    asked = defaultdict(set)
    for found in LINK.finditer(source):
        attributes = extract_attrs(found[1])
        if attributes.get("id", "").isdecimal():
            asked[attributes.get("linktype")].add(int(attributes["id"]))
    language = language or get_language()
    known = _pages(frozenset(asked["page"]), language) | _documents(frozenset(asked["document"]))

    def link(found):
        attributes = extract_attrs(found[1])
        if kind := attributes.get("linktype"):
            address = known.get((kind, attributes.get("id")))
            return f'<a href="{escape(address)}">{found[2]}</a>' if address else found[2]
        return found[0] if _may_stay(attributes.get("href", "")) else found[2]

    return LINK.sub(link, source)


@per_edition.for_edition
def _pages(keys, language):
    pages = Page.objects.filter(pk__in=keys) if keys else ()
    return {("page", str(page.pk)): of_page(page, language) for page in pages}


@per_edition.for_edition
def _documents(keys):
    documents = get_document_model().objects.filter(pk__in=keys) if keys else ()
    return {("document", str(document.pk)): document.url for document in documents}


def _may_stay(address):
    """Say whether a link in a text leads anywhere but to a program.

    An old text keeps what it linked to, even where ``check`` would not let it in today.
    """
    scheme = LEFT_OUT.sub("", address).partition(":")[0].casefold()
    return bool(address) and scheme not in {"javascript", "data", "vbscript"}
