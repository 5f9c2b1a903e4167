"""The frame as templates read it: one plain record per language and edition."""

from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import quote

from django.utils.translation import gettext as _

from alliance_site import registry
from alliance_site.caching import per_edition
from alliance_site.models import Frame, TerminologyNotePage
from alliance_site.pages import destinations, languages, omissions, page_tree


@dataclass(frozen=True, slots=True)
class Link:
    text: str
    url: str
    current: str = ""


@dataclass(frozen=True, slots=True)
class Terminology:
    """The short form of “Please note”, and where the whole stands."""

    heading: str
    note: str
    url: str


@dataclass(frozen=True, slots=True)
class FrameView:
    """What surrounds a page. ``sentences`` is the row an editor wrote, or an empty one."""

    sentences: Frame
    home: str
    search: str
    navigation: tuple
    follow_links: tuple
    alliance_links: tuple
    footer_links: tuple
    terminology: Terminology | None
    auspices: str

    def at(self, path):
        """Return the frame with the navigation marked for the address of a page."""
        marked = tuple(replace(link, current=_mark(link.url, path)) for link in self.navigation)
        return replace(self, navigation=marked)


def _mark(url, path):
    path = quote(path)
    if path == url:
        return "page"
    return "true" if url.count("/") > 2 and path.startswith(url) else ""


@per_edition.for_edition
def view(language):
    """Return the frame of a language as it is published."""
    row = omissions.attempt(partial(Frame.objects.for_language, language), "the frame", "all pages")
    return build(row or Frame(), language)


def build(row, language):
    """Return the frame that a row makes; for the preview of one not yet published, too."""
    return FrameView(
        sentences=row,
        home=f"/{language}/",
        search=f"/{language}/search/",
        # A menu offers nothing that leads nowhere; elsewhere the words stay.
        navigation=tuple(link for link in _links(row.navigation, language) if link.url),
        follow_links=_channels(row, language) + _links(row.follow_links, language),
        alliance_links=_links(row.alliance_links, language),
        footer_links=_links(row.footer_links, language),
        terminology=omissions.attempt(
            partial(_terminology, language), "the note on words", "the frame"
        ),
        auspices=destinations.resolved(row.auspices or "", language),
    )


def _channels(row, language):
    """Return links to where the Alliance can be followed, as far as an editor has named them."""
    channels = (
        (_("Facebook"), row.facebook_url),
        (_("X (formerly Twitter)"), row.x_url),
        *((feed(language) for feed in registry.feeds) if row.show_feed else ()),
    )
    return tuple(Link(text, url) for text, url in channels if url)


def _links(stream, language):
    """Return the links an editor chose; of a page kept from visitors not even the words."""
    links = (
        omissions.attempt(partial(_link, stream, index, language), "a link", "the frame")
        for index in range(len(stream))
    )
    return tuple(link for link in links if link)


def _link(stream, index, language):
    link = stream[index].value
    if link["page"] and page_tree.is_restricted(link["page"]):
        return None
    return Link(link["text"], destinations.of_link(link["page"], link["url"], language))


def _terminology(language):
    branch = page_tree.current().first(TerminologyNotePage, language)
    page = branch.page() if branch else None
    if page is None:
        return None
    return Terminology(
        _("Please note"),
        destinations.resolved(page.short_note, language),
        languages.address(page, language),
    )
