"""What pages say about the news."""

from django import template
from django.utils.translation import get_language

from alliance_site.pages import languages, omissions
from alliance_site.pages import page_tree as trees
from news import article_list
from news.models import ArticlePage, EventIndexPage, NewsIndexPage
from news.summaries import summarise

register = template.Library()


@register.simple_tag
def news_feed():
    """Return ``title`` and ``url`` of the reader's feed, or nothing where there is no list."""
    language = get_language()
    index = trees.current().first(NewsIndexPage, language)
    if index is None or index.language != language:
        return None
    address = languages.address(index)
    return {"title": index.title, "url": f"{address}feed/"}


@register.simple_tag
def events_link():
    """Return ``title`` and ``url`` of the events for a reader, or nothing where there are none."""
    index = trees.current().first(EventIndexPage, get_language())
    return index and {"title": index.title, "url": languages.address(index)}


@register.simple_tag
def latest_news(count=3):
    """Return the newest ``articles`` of the reader's language, and where the list and feed are."""
    language = get_language()
    index = trees.current().first(NewsIndexPage, language)
    address = languages.address(index, language) if index else ""
    articles = ArticlePage.objects.in_language(language).newest_first().for_list()[:count]
    return {
        "articles": article_list.with_excerpts(omissions.rows(articles, "a list"), language),
        "from_archive": summarise(ArticlePage, language).from_archive(),
        "url": address,
        "feed_url": address and f"{address}feed/",
    }
