"""The rows of which the tree of the pages is made, read from the database once per edition."""

import copy
from dataclasses import dataclass
from uuid import UUID

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db.models import Q
from wagtail.models import Page, PageViewRestriction, get_page_models

from alliance_site.caching import per_edition


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


def types():
    found = ContentType.objects.get_for_models(*branch_models(), for_concrete_models=True)
    return {content_type.pk: content_type.model_class() for content_type in found.values()}


def live_branches(languages, types):
    rows = Page.objects.filter(live=True, content_type__in=types).order_by("path").values_list(
        *("pk", "content_type_id", "locale_id", "path"),
        *("url_path", "title", "translation_key", "depth"),
    )  # fmt: skip
    for pk, content_type, locale, *rest in rows:
        if (language := languages.get(locale)) in dict(settings.LANGUAGES):
            yield Branch(pk, types[content_type], language, *rest)


def first_of_each_language(branches):
    roots = {branch.language: branch for branch in reversed(branches) if branch.depth == 2}
    return roots.values()


def down_paths(types, roots):
    """Return the paths of sections that are not live, and of roots beside those of the site.

    What lies below a text page stays where it is when that page alone is taken down.
    """
    sections = [pk for pk, model in types.items() if model.holds_many]
    rows = Page.objects.filter(Q(depth=2) | Q(live=False, content_type__in=sections))
    return _topmost(rows.exclude(pk__in=roots).values_list("path", flat=True))


def restricted_paths():
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
