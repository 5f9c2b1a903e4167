"""The tree of the pages in memory: sections and text pages, never the many articles below them.

Here alone is said which pages are public; whatever shows, names or counts pages asks here.
"""

import copy
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import F, Q
from django.db.models.functions import Left
from django.db.models.lookups import In
from wagtail.models import Locale, Page, PageViewRestriction, Site, get_page_models

from alliance_site.caching import edition, per_edition


@dataclass(frozen=True, slots=True)
class Branch:
    """A live page of the tree: enough to find it, name it and link to it."""

    pk: int
    model: type
    language: str
    path: str
    url_path: str
    title: str
    translation_key: UUID
    depth: int
    live: bool = True

    def page(self):
        """Return the page itself, read once per edition; a copy, so that requests do not mix.

        Nothing, where it was taken down a moment ago and the edition is not yet raised.
        """
        return copy.copy(_page_of(self.model, self.pk))


@dataclass(frozen=True)
class Tree:
    """All branches of an edition, by address and by translation, and what of it is closed.

    Below the paths of ``down`` nothing is answered: a section there is not live.
    Below those of ``restricted`` only they may read who pass what is asked there.
    """

    branches: tuple
    sites: tuple
    down: tuple
    restricted: tuple

    @cached_property
    def by_url_path(self):
        return {branch.url_path: branch for branch in self.branches}

    @cached_property
    def by_translation(self):
        return {(branch.translation_key, branch.language): branch for branch in self.branches}

    @cached_property
    def roots(self):
        return {each.language: each for each in reversed(self.branches) if each.depth == 2}

    @cached_property
    def closed(self):
        """Return the paths below which whoever asks may read nothing."""
        passed = edition.passed()
        return (*self.down, *(path for path in self.restricted if path not in passed))

    def counterpart(self, branch, language):
        """Return a branch in a language, whoever may read it."""
        return self.by_translation.get((branch.translation_key, language))

    def twin(self, branch, language):
        """Return the public branch of a language, or nothing."""
        found = self.counterpart(branch, language)
        return found if found and is_public(found) else None

    def first(self, model_name, language):
        """Return the first page of a type in a language, else in any; nothing if it is closed."""
        known = [b for b in self.branches if b.model.__name__ == model_name]
        found = next((b for b in known if b.language == language), known[0] if known else None)
        return found if found and is_public(found) else None

    def site(self, hostname):
        """Return the site of a host name, else the default one, else nothing."""
        named = [site for site in self.sites if site.hostname == hostname]
        return next(iter(named or [site for site in self.sites if site.is_default_site]), None)


def is_public(page):
    """Say whether whoever asks may read a page or branch, and so may read of it."""
    return page.live and not _lies_below(page, current().closed)


def is_answered(page):
    """Say whether there is an answer at the address of a page, if only that it is restricted."""
    return page.live and not _lies_below(page, current().down)


def is_restricted(page):
    """Say whether a page or one above it has a restriction, whoever has passed it."""
    return _lies_below(page, current().restricted)


def may_read(request, page):
    """Say whether there is an answer at the address of a page, and this visitor may read it."""
    restrictions = page.get_view_restrictions()
    return is_answered(page) and all(each.accept_request(request) for each in restrictions)


def public(pages):
    """Return those of some pages that whoever asks may read, and so may read of."""
    return _not_below(pages, current().closed)


def answered(pages):
    """Return those of some pages at whose address there is an answer."""
    return _not_below(pages, current().down)


def let_read(page):
    """Let the rest of a request read whatever the restrictions passed for a page have closed."""
    edition.let_pass(tuple(path for path in current().restricted if page.path.startswith(path)))


def _lies_below(page, paths):
    return any(page.path.startswith(path) for path in paths)


def _not_below(pages, paths):
    pages = pages.filter(live=True)
    # One condition for each depth, however many pages are closed.
    for length, found in groupby(sorted(paths, key=len), len):
        pages = pages.exclude(In(Left(F("path"), length), list(found)))
    return pages


@per_edition.for_edition
def current():
    """Return the tree of this edition."""
    languages = {locale.pk: locale.language_code for locale in Locale.objects.all()}
    types = _types()
    live = list(_branches(languages, types))
    down = _down(types, {branch.pk for branch in _first_of_each_language(live)})
    return Tree(
        branches=tuple(branch for branch in live if not _lies_below(branch, down)),
        sites=tuple(Site.objects.select_related("root_page")),
        down=down,
        restricted=_restricted(),
    )


def _types():
    found = ContentType.objects.get_for_models(*branch_models(), for_concrete_models=True)
    return {content_type.pk: content_type.model_class() for content_type in found.values()}


def _branches(languages, types):
    rows = Page.objects.filter(live=True, content_type__in=types).order_by("path").values_list(
        *("pk", "content_type_id", "locale_id", "path"),
        *("url_path", "title", "translation_key", "depth"),
    )  # fmt: skip
    for pk, content_type, locale, *rest in rows:
        if (language := languages.get(locale)) in dict(settings.LANGUAGES):
            yield Branch(pk, types[content_type], language, *rest)


def _first_of_each_language(branches):
    roots = {branch.language: branch for branch in reversed(branches) if branch.depth == 2}
    return roots.values()


def _down(types, roots):
    """Return the paths of sections that are not live, and of roots beside those of the site.

    What lies below a text page stays where it is when that page alone is taken down.
    """
    sections = [pk for pk, model in types.items() if model.holds_many]
    rows = Page.objects.filter(Q(depth=2) | Q(live=False, content_type__in=sections))
    return _topmost(rows.exclude(pk__in=roots).values_list("path", flat=True))


def _restricted():
    """Return the paths of pages with a restriction, and of their aliases, which share it."""
    rows = PageViewRestriction.objects.exclude(restriction_type=PageViewRestriction.NONE)
    found = dict(rows.values_list("page_id", "page__path"))
    more = found
    while more:
        more = dict(Page.objects.filter(alias_of__in=more).values_list("pk", "path"))
        more = {pk: path for pk, path in more.items() if pk not in found}
        found |= more
    return tuple(sorted(found.values()))


def _topmost(paths):
    found = []
    for path in sorted(paths):
        if not found or not path.startswith(found[-1]):
            found.append(path)
    return tuple(found)


def branch_models():
    """Return the types of page that are kept: all of ours but those an index holds many of."""
    ours = [model for model in get_page_models() if hasattr(model, "holds_model")]
    many = {model.holds_model() for model in ours}
    return [model for model in ours if model not in many]


@per_edition.for_edition
def _page_of(model, pk):
    return model.objects.select_related("locale").filter(pk=pk, live=True).first()
