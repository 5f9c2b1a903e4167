"""Pages out of prepared records: a new draft, or a new revision of the page there is."""

from dataclasses import dataclass, field

from django.utils.text import slugify
from wagtail.models import Page

from alliance_site.models import HomePage, InformationPage
from alliance_site.pages import slugs
from news.models import ArticlePage, EventIndexPage, EventPage, NewsIndexPage

MODELS = {"news": ArticlePage, "events": EventPage, "pages": InformationPage}
INDEXES = {"news": NewsIndexPage, "events": EventIndexPage, "pages": HomePage}
RESERVED = frozenset({"feed", "calendar", "search", "page"})
LONGEST_SLUG = 120


@dataclass
class Places:
    """Where new pages go; read once, and again after a record was undone."""

    found: dict = field(default_factory=dict)

    def of(self, section, language):
        """Return the page below which a section of a language stands, or nothing."""
        key = section, language
        if key not in self.found:
            pages = INDEXES[section].objects.filter(live=True, locale__language_code=language)
            self.found[key] = pages.select_related("locale").order_by("path").first()
        return self.found[key]

    def forget(self):
        self.found.clear()


def create(parent, record, prepared, translation_of=None):
    """Put a new draft below a page, as a translation of another if there is one."""
    model = MODELS[prepared.section]
    wanted = slug_of(record)
    slug = free_slug(parent, wanted, record.number)
    page = model(slug=slug, locale=parent.locale, live=False, **_values(model, prepared))
    if translation_of:
        page.translation_key = translation_of.translation_key
    if slug != wanted:
        prepared.doubts.add("other_slug", slug)
    parent.add_child(instance=page)
    return page


def slug_of(record):
    slug = next(filter(None, map(_plain, (record.slug, record.title))), "")
    slug = slug[:LONGEST_SLUG].strip("-") or f"item-{record.number or 'x'}"
    return f"{slug}-{record.number or 'x'}" if slug in RESERVED else slug


def _plain(words):
    return slugify(words) if words.isascii() else slugs.proposed(words, nameless="")


def free_slug(parent, wanted, number):
    """Return a slug that no page beside it has: with the old number, else with a count."""
    below = Page.objects.child_of(parent)
    candidates = [wanted, f"{wanted}-{number or 2}"]
    taken = set(below.filter(slug__in=candidates).values_list("slug", flat=True))
    for slug in candidates:
        if slug not in taken:
            return slug
    return f"{wanted}-{number or ''}{below.filter(slug__startswith=wanted).count() + 1}"


def revise(page, prepared):
    """Write a prepared record over the latest draft of a page; return the new revision."""
    draft = page.get_latest_revision_as_object()
    for name, value in _values(type(page), prepared).items():
        setattr(draft, name, value)
    return draft.save_revision()


def _values(model, prepared):
    """Return the values that this type of page has a column for."""
    columns = {field.name for field in model._meta.get_fields()}
    return {name: value for name, value in prepared.values.items() if name in columns}
