"""Two real languages: where a page stands in the other one, and what is said where it does not."""

from dataclasses import dataclass
from urllib.parse import quote

from babel import Locale
from babel.core import UnknownLocaleError
from django.conf import settings
from django.db.models import OuterRef, Subquery
from django.urls import translate_url
from django.utils.translation import get_language, gettext_lazy, gettext_noop
from django.utils.translation import gettext as _
from wagtail.models import Page

from alliance_site.pages import page_tree

# Units of Django's ``filesizeformat``: its French is « Kio » and « Mio », ours goes before it.
UNITS = (gettext_noop("%s KB"), gettext_noop("%s MB"))

# What Babel does not know, or calls otherwise than we do.
NAMES = {"cnr": gettext_lazy("Montenegrin"), "rom": gettext_lazy("Romani")}


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """A link of the language switch; ``translated`` says whether the text itself is there too."""

    code: str
    name: str
    url: str
    current: bool
    translated: bool = True


@dataclass(frozen=True, slots=True)
class Notice:
    """What stands over a text in a language other than the reader's."""

    language: str
    name: str
    sentence: str
    url: str


def other(language):
    """Return the other of the two languages."""
    return "fr" if language == "en" else "en"


def name_of(code):
    """Return what a language is called by the reader; a code that nobody knows as it stands."""
    if code in NAMES:
        return str(NAMES[code])
    try:
        known = Locale.parse(code.replace("-", "_")).get_display_name(get_language() or "en")
    except (ValueError, UnknownLocaleError):
        known = Locale(get_language() or "en").languages.get(code)
    return known or code


def with_translation_path(pages):
    """Annotate pages with ``translation_path``: the tree path of the public translation, if any."""
    others = page_tree.public(Page.objects.filter(translation_key=OuterRef("translation_key")))
    others = others.exclude(locale_id=OuterRef("locale_id"))
    return pages.annotate(translation_path=Subquery(others.values("url_path")[:1]))


def translation_path(page):
    """Return the tree path of the public translation of a page, or nothing."""
    if hasattr(page, "translation_path"):
        return page.translation_path
    tree = page_tree.current()
    if page.url_path in tree.by_url_path:
        branch = tree.translation(page, other(page.language))
        return branch.url_path if branch else None
    translations = page_tree.public(Page.objects.filter(translation_key=page.translation_key))
    return translations.exclude(locale=page.locale_id).values_list("url_path", flat=True).first()


def is_in(page, language):
    """Say whether the text of a page is there for the readers of a language."""
    everywhere = getattr(page, "is_in_every_language", False)
    return everywhere or language == page.language or bool(translation_path(page))


def address(page, language=None):
    """Return the path under which a reader of a language finds a page, percent-encoded.

    Where the page is not translated, the address below the translated
    sections answers with the text in the language there is.
    """
    language = language or page.language
    if language != page.language and (found := translation_path(page)):
        return _below_root(found, language)
    return address_of_path(page.url_path, page.language, language)


def address_of_path(url_path, own_language, language):
    """Return the address, for a reader of a language, of what stands at a tree path."""
    if language == own_language:
        return _below_root(url_path, language)
    tree = page_tree.current()
    branch = tree.by_url_path.get(url_path)
    if branch and (found := tree.translation(branch, language)):
        return _below_root(found.url_path, language)
    if branch and branch.depth == 2 or url_path.count("/") < 3:
        return f"/{language}/"
    parent, slug = url_path.rstrip("/").rsplit("/", 1)
    return f"{address_of_path(f'{parent}/', own_language, language)}{quote(slug)}/"


def _below_root(url_path, language):
    root = page_tree.current().roots.get(language)
    start = root.url_path if root else ""
    return f"/{language}/{quote(url_path.removeprefix(start))}"


def counterpart(url_path, language):
    """Return the tree path at which the other language keeps what a path asks for."""
    tree = page_tree.current()
    to = other(language)
    branch = tree.by_url_path.get(url_path)
    if branch and (found := tree.counterpart(branch, to)):
        return found.url_path
    if url_path.count("/") < 3:
        return tree.roots[to].url_path if to in tree.roots else None
    parent, slug = url_path.rstrip("/").rsplit("/", 1)
    above = counterpart(f"{parent}/", language)
    return above and f"{above}{slug}/"


def counterpart_of_address(address, language):
    """Return the tree path at which the other language keeps what an address asks for."""
    roots, below = page_tree.current().roots, address.removeprefix(f"/{language}/")
    if language in roots:
        return counterpart(f"{roots[language].url_path}{below}", language)
    return f"{roots[other(language)].url_path}{below}" if other(language) in roots else None


def links(request, page=None, rest=""):
    """Return a link per language to what is shown; ``rest`` is the part of a route of the page."""
    reader = get_language()
    query = f"?{request.GET.urlencode()}" if request.GET and "page" not in request.GET else ""
    found = []
    for code, name in settings.LANGUAGES:
        if page is None:
            url, translated = translate_url(request.path, code), True
        else:
            url = f"{address(page, code)}{rest}"
            translated = bool(rest) or is_in(page, code)
        found.append(LanguageLink(code, name, f"{url}{query}", code == reader, translated))
    return found


def notice(page):
    """Return what to say over a text that is not in the reader's language, or nothing."""
    reader = get_language()
    if page is None or page.language == reader or getattr(page, "is_in_every_language", False):
        return None
    sentence = {
        "en": _("This page has not been translated. It is shown in English."),
        "fr": _("This page has not been translated. It is shown in French."),
    }[page.language]
    name = dict(settings.LANGUAGES)[page.language]
    return Notice(page.language, name, sentence, address(page))
