"""Whoever may not open a page reads nothing of it anywhere: every address of the site is asked."""

import re
from datetime import date, timedelta

import pytest
from django.urls import URLResolver, get_resolver
from django.utils import timezone
from wagtail.models import PageViewRestriction

from alliance_site.caching import per_edition
from alliance_site.models import LegacyAddress
from alliance_site.search import index
from membership.views.mending import WITH_A_KEY
from tests.support.builders import make_article, make_event, make_frame, make_topic, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.one_engine]

WORD = "Zanzibar"  # in title, teaser and text of what is withheld
SLUG = "withheld-page"
OF_STAFF = ("admin/", "accounts/", "^admin/", "^accounts/", "documents/")
# What stands in an address where a route has a gap; what else is asked of some routes.
GAPS = {"int": "1", "str": "abc", "slug": "work", "path": "x"}
BARE = {
    r"^(?P<language>en|fr)/page/(?P<number>\d{1,9})(?P<rest>\D[\s\S]*)?$": (
        *("/en/page/41-x.html", "/fr/page/41-x.html", "/fr/page/42"),
    ),
    "^(?:EN|FR|En|Fr)/": ("/EN/news/", "/Fr/news/"),
    r"^(?:rss|feed|rss\.xml|feed\.xml)/?$": ("/rss",),
}
BELOW_A_LANGUAGE = {
    "_util/authenticate_with_password/<int:page_view_restriction_id>/<int:page_id>/": (
        "_util/authenticate_with_password/{restriction}/{page}/",
    ),
    r"^(?:application|link|APPLICATION|LINK)/[\s\S]+$": ("application/abc",),
    WITH_A_KEY: (f"join/1-{'a' * 32}>",),
    r"^(?P<path>(?:[\w-]+/)+calendar\.ics)$": (
        *("events/calendar.ics", f"events/{SLUG}/calendar.ics"),
    ),
    "search/": (f"search/?q={WORD}", f"search/?q={WORD}&group=news"),
    r"^((?:[\w\-]+/)*)$": (
        *("", "news/", "events/", "participants/", "participants/megara/", "declaration/"),
        *("please-note/", "about/", "news/before/", "news/after/", "events/other/"),
        *("news/?year=2024", "news/?topic=housing", "news/?country=GR"),
        *("news/?participant=megara", "news/feed/", "news/feed/?topic=housing"),
        *("news/feed/?country=GR&participant=megara", "participants/figures/"),
        *(f"news/{SLUG}/", f"events/{SLUG}/", "news/only-english/", "news/seul-francais/"),
    ),
}
BELOW_PAGES = {"feed/", "calendar.ics/", "<str:slug>/calendar.ics/", "figures/", "<slug:slug>/"}


def routes(patterns, before=""):
    for pattern in patterns:
        route = before + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            yield from routes(pattern.url_patterns, route)
        elif not route.startswith(OF_STAFF):
            yield route


def addresses(values):
    for route in list(routes(get_resolver().url_patterns)):  # a request changes the language
        if route.startswith("en/"):
            for each in examples(route.removeprefix("en/"), BELOW_A_LANGUAGE):
                yield from (f"/{language}/{each}".format(**values) for language in ("en", "fr"))
        else:
            yield from (f"/{each.removeprefix('/')}" for each in examples(route, BARE))


def examples(route, known):
    """Return addresses for a route; one that is a pattern of its own must be in the table."""
    if route in known:
        return known[route]
    assert not route.startswith("^"), f"no example of {route}"
    return (re.sub(r"<(\w+):\w+>", lambda gap: GAPS[gap[1]], route),)


def test_every_route_below_a_page_has_an_example_here():
    from membership.models import DirectoryPage
    from news.models import EventIndexPage, NewsIndexPage

    below = {
        str(pattern.pattern)
        for model in (DirectoryPage, EventIndexPage, NewsIndexPage)
        for pattern in model.get_resolver().url_patterns
    }
    assert below - {""} == BELOW_PAGES


@pytest.fixture
def pages(pages, megara):
    about = {
        "topics": [make_topic()],
        "participants": [megara],
        "countries": ["GR"],
    }
    held = {"title": f"{WORD} in title", "teaser": f"{WORD} in teaser.", "body": f"<p>{WORD}.</p>"}
    make_article(pages, "Before", written_on=date(2024, 1, 1), **about)
    secret = make_article(pages, slug=SLUG, written_on=date(2024, 2, 1), **about, **held)
    make_article(
        pages,
        "After",
        written_on=date(2024, 3, 1),
        **about,
        links=[("link", {"text": "Read on", "page": secret, "url": ""})],
    )
    french = make_article(pages, "Zanzibar", "fr", slug=f"fr-{SLUG}", translation_of=secret)
    make_event(pages, "Other", starts_on=date(2024, 2, 2), report=secret, announcement=secret)
    event = make_event(
        pages, WORD, slug=SLUG, starts_on=timezone.localdate() + timedelta(days=5), **about
    )
    make_frame(pages)
    for number, page in ((41, secret), (42, french)):
        LegacyAddress.objects.create(language=page.language, number=number, page=page)
    index.refresh()
    return pages | {"article": secret, "translation": french, "event": event}


def restrict(page, kind="login"):
    restriction = PageViewRestriction(page=page, restriction_type=kind, password="open")
    restriction.save()
    per_edition.forget()
    return restriction


def asked(client, restriction=None):
    """Ask every address; yield those whose answer tells of what is withheld."""
    values = {"restriction": restriction.pk if restriction else 0}
    for address in addresses(values | {"page": restriction.page_id if restriction else 0}):
        response = client.get(address)
        told = b"".join(response) if response.streaming else response.content
        told = told.decode(errors="replace") + " ".join(
            f"{key}: {value}" for key, value in response.items()
        )
        own = SLUG in address or WORD in address
        marks = [f"{WORD} in", f"<p>{WORD}"] if own else [WORD, SLUG]
        if any(mark in told for mark in marks):
            yield f"{response.status_code} {address}"


def test_what_is_open_is_told_of(client, pages):
    per_edition.forget()
    told = list(asked(client))

    for address in ("/en/", "/en/news/", "/en/news/before/", "/en/news/after/", "/sitemap.xml"):
        assert f"200 {address}" in told
    assert "200 /en/participants/megara/" in told
    assert "200 /en/events/calendar.ics" in told
    assert "200 /en/news/feed/?topic=housing" in told
    assert "301 /en/page/41-x.html" in told


@pytest.mark.parametrize("kind", ["login", "password", "groups"])
def test_no_address_tells_of_a_restricted_page(client, pages, kind):
    restrict(pages["translation"], kind)
    restrict(pages["event"], kind)

    assert not list(asked(client, restrict(pages["article"], kind)))


def test_no_address_tells_of_what_is_below_a_restricted_list(client, pages):
    for key in ("news", "events"):
        restrict(pages["fr", key])
    restrict(pages["en", "events"])

    assert not list(asked(client, restrict(pages["en", "news"], "password")))


def test_no_address_tells_of_what_is_below_a_list_taken_down(client, pages):
    for language in ("en", "fr"):
        for key in ("news", "events"):
            pages[language, key].unpublish()
    per_edition.forget()

    assert not list(asked(client))


def test_what_is_opened_again_is_told_of(client, pages):
    restrict(pages["article"]).delete()
    per_edition.forget()
    told = list(asked(client))

    assert "200 /en/news/" in told
    assert "200 /en/participants/megara/" in told
    assert "</mark> in title" in client.get(f"/en/search/?q={WORD}").content.decode()


def test_whoever_has_passed_reads_what_is_there(client, pages):
    restrict(pages["en", "news"])
    client.force_login(make_user())
    for address in ("/en/news/", "/en/news/before/", "/en/news/feed/"):
        response = client.get(address)
        assert f"{WORD} in title" in response.content.decode()
        assert "no-store" in response["Cache-Control"]

    assert WORD not in client.get("/en/").content.decode()


def test_whoever_may_read_a_page_is_led_there_by_its_old_number(client, pages):
    restrict(pages["article"])
    assert client.get("/en/page/41").status_code == 404
    client.force_login(make_user())

    assert client.get("/en/page/41")["Location"] == f"/en/news/{SLUG}/"
