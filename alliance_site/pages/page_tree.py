"""The tree of the pages in memory: sections and text pages, never the many articles below them.

Here alone is said which pages are public; whatever shows, names or counts pages asks here.
"""

from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from django.db.models import F
from django.db.models.functions import Left
from django.db.models.lookups import In
from wagtail.models import Locale, Site

from alliance_site.caching import edition, per_edition
from alliance_site.pages.branches import (
    down_paths,
    first_of_each_language,
    live_branches,
    restricted_paths,
    types,
)


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

    def translation(self, branch, language):
        """Return the public branch of a language, or nothing."""
        found = self.counterpart(branch, language)
        return found if found and is_public(found) else None

    def first(self, model, language):
        """Return the first page of a type in a language, else in any; nothing if it is closed."""
        known = [b for b in self.branches if b.model is model]
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
    known = types()
    live = list(live_branches(languages, known))
    down = down_paths(known, {branch.pk for branch in first_of_each_language(live)})
    return Tree(
        branches=tuple(branch for branch in live if not _lies_below(branch, down)),
        sites=tuple(Site.objects.select_related("root_page")),
        down=down,
        restricted=restricted_paths(),
    )
