"""The list of the articles: what a visitor asks for, and what the page then shows."""

from functools import partial

from django.core.paginator import Paginator

from alliance_site.caching import per_edition
from alliance_site.names import countries, places
from alliance_site.pages import languages, omissions
from alliance_site.pages import page_tree as trees
from membership.public import directory
from news.article_filters import Filters, asked_for, refusals
from news.excerpts import excerpt
from news.summaries import summarise

PER_PAGE = 10


def context(index, asked):
    """Return what the list shows: one page of articles, the filters, and their choices."""
    filters = Filters.read(asked)
    summary = summarise(index.holds_model(), index.language)
    pager, found = paged(filtered(index, filters), summary.keys(filters), asked.get("page"))
    articles = with_excerpts(omissions.rows(found.for_list(), "a list"), index.language)
    return {
        "filters": filters,
        "pager": pager,
        "page_numbers": list(pager.paginator.get_elided_page_range(pager.number)),
        "dated": [article for article in articles if article.written_on],
        "undated": [article for article in articles if not article.written_on],
        "years": summary.years,
        "topics": summary.topics,
        "countries": sorted(
            ((key, countries.name(key), count) for key, count in summary.numbers("country")),
            key=lambda choice: countries.sort_key(choice[0]),
        ),
        "participants": _named_participants(summary.numbers("participant"), index.language),
        "asked_for": asked_for(filters),
        "refusals": refusals(filters),
        "from_archive": summary.from_archive(),
        "total": len(summary.everything),
        "feed_url": feed_address(index, filters),
        "elsewhere": elsewhere(index),
    }


def paged(articles, keys, number):
    """Return the pager and the articles of one page.

    By their keys where these are known: the last page then costs what the first one does.
    """
    pager = Paginator(articles if keys is None else keys, PER_PAGE).get_page(number)
    if keys is None:
        return pager, pager.object_list
    return pager, articles.filter(pk__in=list(pager.object_list))


def _named_participants(counts, language):
    everybody = directory.everybody()
    known = [(everybody[pk], count) for pk, count in counts if pk in everybody]
    choices = [(entry.slug, entry.name(language), count) for entry, count in known]
    return sorted(choices, key=lambda choice: places.fold(choice[1]))


def filtered(index, filters):
    """Return the articles of a list that a filter asks for, newest first."""
    articles = index.holds_model().objects.in_language(index.language)
    return filters.apply(articles).newest_first()


def feed_address(index, filters):
    query = filters.query
    return f"{languages.address(index)}feed/{'?' if query else ''}{query}"


def with_excerpts(articles, language):
    """Give each article its address and excerpt; the bodies needed for it come in one query."""
    cut = [article.pk for article in articles if not article.teaser]
    bodies = {}
    if cut:
        texts = type(articles[0]).objects.only("pk", "teaser", "body").filter(pk__in=cut)
        bodies = {text.pk: text for text in omissions.rows(texts, "a list")}
    for article in articles:
        article.address = languages.address_of_path(article.url_path, language, language)
        text = bodies.get(article.pk, article)
        article.excerpt = omissions.attempt(partial(excerpt, text), article, "a list") or ""
    return articles


def elsewhere(index):
    """Return how many articles exist only in the other language, and where their list is."""
    other = languages.other(index.language)
    there = trees.current().translation(index, other)
    if there is None:
        return None
    count = only_in(index.holds_model(), other)
    return {"language": other, "count": count, "url": languages.address(there)} if count else None


@per_edition.for_edition
def only_in(model, language):
    """Return how many articles of a language have no live translation."""
    pages = languages.with_translation_path(model.objects.in_language(language))
    return pages.filter(translation_path__isnull=True).count()
