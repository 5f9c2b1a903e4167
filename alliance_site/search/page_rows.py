"""The pages of the site as the search finds them: the public ones, whatever their type."""

from functools import partial

from django.conf import settings
from wagtail.search import index as wagtail_index

from alliance_site.models import HomePage
from alliance_site.pages import languages, omissions, page_tree
from alliance_site.pages.branches import branch_models
from alliance_site.search import page_words
from alliance_site.search.rows import BATCH, Row, key_of


def text_of(page):
    """Return all words below the title that Wagtail's own index would take."""
    parts = []
    for field in page.get_search_fields():
        if isinstance(field, wagtail_index.SearchField) and field.field_name != "title":
            value = field.get_value(page)
            parts.extend(value if isinstance(value, (list, tuple)) else [str(value or "")])
    return " ".join(str(part) for part in parts)


def page_rows(subject, models, wanted=lambda page: True):
    """Yield the public and wanted pages of some types, or the one that is asked about."""
    if subject is not None:
        if not isinstance(subject, models):
            return
        pages = [subject.specific]
    else:
        public = (page_tree.public(model.objects.all()) for model in models)
        pages = (page for found in public for page in _in_batches(found))
    for page in pages:
        if not (page_tree.is_public(page) and wanted(page)):
            continue
        for language in _languages_of(page):
            if row := omissions.attempt(partial(_row_of, page, language), page, "the search"):
                yield row


def _in_batches(pages):
    keys = list(pages.order_by("pk").values_list("pk", flat=True))
    for start in range(0, len(keys), BATCH):
        yield from omissions.rows(pages.filter(pk__in=keys[start : start + BATCH]), "the search")


def _languages_of(page):
    everywhere = getattr(page, "is_in_every_language", False)
    return dict(settings.LANGUAGES) if everywhere else [page.language]


def _row_of(page, language):
    text = text_of(page)
    return Row(
        key=key_of(page),
        language=language,
        title=page.title,
        address=languages.address(page, language),
        text=text,
        asked_for=page_words.words(page),
        prose=text,
        excerpt=getattr(page, "teaser", "") or getattr(page, "summary", ""),
        written=getattr(page, "written_on", None) or getattr(page, "starts_on", None),
    )


def pages(subject=None):
    """Yield the pages of text for the search, or the one that is asked about."""
    models = [model for model in branch_models() if model is not HomePage]
    # What people ask for by name stands with what one can do here.
    yield from page_rows(subject, tuple(models), lambda page: not page_words.words(page))


def pages_asked_for(subject=None):
    """Yield the pages that have words of their own under which people look for them."""
    yield from page_rows(subject, tuple(branch_models()), page_words.words)
