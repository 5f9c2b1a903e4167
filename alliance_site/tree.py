"""The tree of the pages in memory: sections and text pages, never the many articles below them."""

import copy
from dataclasses import dataclass
from functools import cached_property
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from wagtail.models import Locale, Page, PageViewRestriction, Site

from alliance_site import kept


@dataclass(frozen=True, slots=True)
class Branch:
    """A live page of the tree: enough to find it, name it and link to it."""

    pk: int
    model: type
    language: str
    url_path: str
    title: str
    translation_key: UUID
    depth: int

    def page(self):
        """Return the page itself, read once per edition; a copy, so that requests do not mix.

        Nothing, where it was taken down a moment ago and the edition is not yet raised.
        """
        return copy.copy(_page_of(self.model, self.pk))


@dataclass(frozen=True)
class Tree:
    """All branches of an edition, by address and by translation."""

    branches: tuple
    sites: tuple
    any_restrictions: bool

    @cached_property
    def by_url_path(self):
        return {branch.url_path: branch for branch in self.branches}

    @cached_property
    def by_translation(self):
        return {(branch.translation_key, branch.language): branch for branch in self.branches}

    @cached_property
    def roots(self):
        return {branch.language: branch for branch in self.branches if branch.depth == 2}

    def twin(self, branch, language):
        return self.by_translation.get((branch.translation_key, language))

    def first(self, model_name, language):
        """Return the first page of a type in a language, else in any, else nothing."""
        found = [b for b in self.branches if b.model.__name__ == model_name]
        return next((b for b in found if b.language == language), found[0] if found else None)

    def site(self, hostname):
        """Return the site of a host name, else the default one, else nothing."""
        named = [site for site in self.sites if site.hostname == hostname]
        return next(iter(named or [site for site in self.sites if site.is_default_site]), None)


@kept.for_edition
def current():
    """Return the tree of this edition."""
    languages = {locale.pk: locale.language_code for locale in Locale.objects.all()}
    return Tree(
        branches=tuple(_branches(languages)),
        sites=tuple(Site.objects.select_related("root_page")),
        any_restrictions=PageViewRestriction.objects.exists(),
    )


def _branches(languages):
    models = {
        content_type.pk: content_type.model_class()
        for content_type in ContentType.objects.get_for_models(
            *branch_models(), for_concrete_models=True
        ).values()
    }
    rows = Page.objects.filter(live=True, content_type__in=models).order_by("path")
    for row in rows.values_list(
        "pk", "content_type_id", "locale_id", "url_path", "title", "translation_key", "depth"
    ):
        pk, content_type, locale, url_path, title, key, depth = row
        if (language := languages.get(locale)) in dict(settings.LANGUAGES):
            yield Branch(pk, models[content_type], language, url_path, title, key, depth)


def branch_models():
    """Return the types of page that are kept: all of ours but those an index holds many of."""
    from alliance_site.models import FramedPage

    ours = [model for model in _concrete(FramedPage)]
    many = {model.holds_model() for model in ours}
    return [model for model in ours if model not in many]


def _concrete(model):
    for child in model.__subclasses__():
        yield from _concrete(child)
        if not child._meta.abstract:
            yield child


@kept.for_edition
def _page_of(model, pk):
    return model.objects.select_related("locale").filter(pk=pk, live=True).first()


def is_public(page):
    """Say whether a visitor may read a page: it is live, lies in no closed section, asks nobody."""
    tree = current()
    above = f"{page.url_path.rstrip('/').rpartition('/')[0]}/"
    if not page.live or not (page.url_path in tree.by_url_path or above in tree.by_url_path):
        return False
    return not tree.any_restrictions or not page.get_view_restrictions().exists()
