"""Pages out of the values of records: a new draft, or a new revision of the page there is."""

from dataclasses import dataclass, field

from django.utils.text import slugify
from django.utils.translation import gettext as _
from wagtail.models import Page

from alliance_site.models import HomePage, InformationPage
from alliance_site.pages import slugs
from news.archive.writing.outcomes import Refused
from news.models import ArticlePage, EventIndexPage, EventPage, NewsIndexPage

MODELS = {"news": ArticlePage, "events": EventPage, "pages": InformationPage}
INDEXES = {"news": NewsIndexPage, "events": EventIndexPage, "pages": HomePage}
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


def create(parent, record, values, translation_of=None):
    """Put a new draft below a page, as a translation of another if there is one."""
    model = MODELS[values.section]
    wanted = slug_of(record)
    slug = free_slug(parent, wanted, record.number)
    page = model(slug=slug, locale=parent.locale, live=False, **_columns(model, values))
    if translation_of:
        page.translation_key = translation_of.translation_key
    if slug != wanted:
        values.doubts.add("other_slug", slug)
    parent.add_child(instance=page)
    return page


def slug_of(record):
    slug = next(filter(None, map(_plain, (record.slug, record.title))), "")
    slug = slug[:LONGEST_SLUG].strip("-") or f"item-{record.number or 'x'}"
    return f"{slug}-{record.number or 'x'}" if slug in slugs.RESERVED else slug


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


def revise(page, values):
    """Write the values of a record over the latest draft of a page; return the new revision."""
    draft = page.get_latest_revision_as_object()
    for name, value in _columns(type(page), values).items():
        setattr(draft, name, value)
    return draft.save_revision()


def _columns(model, values):
    """Return the values that this type of page has a column for."""
    columns = {field.name for field in model._meta.get_fields()}
    return {name: value for name, value in values.columns.items() if name in columns}


def original_of(other, values, parent):
    """Return the page of which a new one is the translation, by the number they share."""
    if other is None:
        return None
    if other.specific_class is not MODELS[values.section]:
        values.doubts.add("other_kind", other.title)
        return None
    same = Page.objects.filter(translation_key=other.translation_key, locale=parent.locale)
    if same.exists():
        raise Refused(_("An editor has translated “%(title)s”.") % {"title": other.title})
    values.doubts.add("paired", other.title)
    return other


def page_of(row, values, address):
    """Return the page of a row, else the one that its old address leads to already."""
    page = row.page
    if page is None and address and row.revision_number is None:
        page = address.page
    if page is None:
        return None
    if page.specific_class is not MODELS[values.section]:
        raise Refused(_("The existing page is of another type."))
    return page.specific
