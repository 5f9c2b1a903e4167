"""The feed of a list: RSS 2.0 with the whole text."""

import uuid
from datetime import datetime, time
from functools import partial
from urllib.parse import urljoin

from django.conf import settings
from django.http import HttpResponse, HttpResponseBadRequest, HttpResponsePermanentRedirect
from django.utils import timezone
from django.utils.feedgenerator import Enclosure, Rss201rev2Feed
from django.utils.translation import gettext as _
from django.utils.translation import override

from alliance_site.caching import http, per_edition
from alliance_site.pages import languages, omissions
from alliance_site.pages import page_tree as trees
from alliance_site.pictures import renditions
from alliance_site.text import characters
from news.article_filters import Filters, labels, refusals
from news.article_list import feed_address, filtered
from news.excerpts import excerpt
from news.models import NewsIndexPage
from news.syndication.absolute_addresses import absolute

ITEMS = 20


class FullTextFeed(Rss201rev2Feed):
    """RSS 2.0 with the teaser as description and the whole text beside it."""

    def __init__(self, **channel):
        super().__init__(**characters.fit_data(channel))

    def add_item(self, **item):
        super().add_item(**characters.fit_data(item))

    def root_attributes(self):
        content = {"xmlns:content": "http://purl.org/rss/1.0/modules/content/"}
        return super().root_attributes() | content

    def add_item_elements(self, handler, item):
        super().add_item_elements(handler, item)
        handler.addQuickElement("content:encoded", item["content"])


def answer(index, asked):
    """Return the feed of a list, with the same filters as the list."""
    filters = Filters.read(asked)
    if sentences := refusals(filters):
        text = "\n".join(sentences)
        return HttpResponseBadRequest(text, content_type="text/plain; charset=utf-8")
    xml = _xml(index, filters) if filters.query else newest(type(index), index.pk)
    response = HttpResponse(xml, content_type=FullTextFeed.content_type)
    response["Content-Language"] = index.language
    return response


@per_edition.for_edition
def newest(model, pk):
    """Return the whole feed of a list, written once per edition."""
    return _xml(model.objects.select_related("locale").get(pk=pk), Filters())


def _xml(index, filters):
    address = languages.address(index)
    feed = FullTextFeed(
        title=title(index, filters),
        link=_absolute_address(address),
        description=index.introduction or index.title,
        language=index.language,
        feed_url=_absolute_address(feed_address(index, filters)),
    )
    articles = filtered(index, filters).select_related("locale")
    with override(index.language):
        for article in omissions.rows(articles[:ITEMS], "a feed"):
            omissions.attempt(partial(_add, feed, article), article, "a feed")
    return feed.writeString("utf-8")


def left_out(index):
    """Yield the keys of the newest articles that no feed can have, tried one by one."""
    newest = filtered(index, Filters()).select_related("locale")[:ITEMS]
    articles, damaged = omissions.parted(newest, "a feed")
    yield from damaged
    for article in articles:
        feed = FullTextFeed(title="", link="", description="")
        with override(index.language):
            omissions.attempt(partial(_add, feed, article), article, "a feed")
        if not feed.items:
            yield article.pk


def title(index, filters):
    """Return the title of a feed: that of its list, and what of it is asked for."""
    with override(index.language):
        asked = [label for _name, label in labels(filters)]
        parts = {"label": index.title, "value": ", ".join(asked)}
        return _("%(label)s: %(value)s") % parts if asked else index.title


def _add(feed, article):
    link = _absolute_address(languages.address(article))
    feed.add_item(
        title=article.title,
        link=link,
        description=excerpt(article),
        content=absolute(article.body.render_as_block(), link),
        pubdate=_moment(article.written_on),
        unique_id=f"urn:uuid:{uuid.uuid5(article.translation_key, article.language)}",
        unique_id_is_permalink=False,
        enclosures=_enclosures(article),
    )


def _moment(day):
    if day is None:
        return None
    return datetime.combine(day, time(12), timezone.get_default_timezone())


def _enclosures(article):
    """Return the picture; a text on a grave subject travels without one."""
    if article.picture_id is None or article.grave:
        return []
    picture = renditions.stored(article.picture_id)
    if picture is None:
        return []
    return [Enclosure(_absolute_address(picture.url), str(picture.largest.file.size), "image/jpeg")]


def _absolute_address(address):
    return urljoin(f"{settings.SITE_ORIGIN}/", address)


def in_frame(language):
    """Return what the frame calls the feed, and where a reader of a language finds it."""
    index = trees.current().first(NewsIndexPage, language)
    address = f"{languages.address(index, language)}feed/" if index else ""
    return _("News by RSS"), address


@http.public
def lead(request):
    """Send a guessed address such as /rss to the feed of the first language."""
    branch = trees.current().first(NewsIndexPage, settings.LANGUAGE_CODE)
    start = languages.address(branch) if branch else f"/{settings.LANGUAGE_CODE}/news/"
    return HttpResponsePermanentRedirect(f"{start}feed/")
