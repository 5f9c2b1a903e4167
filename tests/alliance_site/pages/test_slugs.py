"""Addresses are proposed in plain letters, and answered in whatever letters they have."""

import json
import re
from datetime import date, timedelta
from urllib.parse import quote
from xml.etree import ElementTree

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.text import slugify
from wagtail.contrib.routable_page.models import RoutablePageMixin
from wagtail.models import Locale, get_page_models
from wagtail_localize.operations import TranslationCreator

from alliance_site.caching import per_edition
from alliance_site.models import InformationPage
from alliance_site.pages import slugs
from membership.models import DirectoryPage
from news.models import ArticlePage, NewsIndexPage, Topic
from tests.support.builders import make_article, make_event, make_page
from tests.support.editing import add_article, edit_page
from tests.support.markup import has

pytestmark = pytest.mark.django_db

TITLES = {
    "Journée européenne des Roms à Orléans": "journee-europeenne-des-roms-a-orleans",
    "L’école d'été de Modèleville": "l-ecole-d-ete-de-modeleville",
    "Ημέρα των Ρομά στην Αθήνα": "imera-ton-roma-stin-athina",
    "День ромов": "den-romov",
    "Երևան": "yerevan",
    "თბილისი": "tbilisi",
    "İstanbul’da Şişli": "istanbul-da-sisli",
    "Łódź, Straße, Đakovo": "lodz-strasse-dakovo",
}


@pytest.mark.parametrize(("title", "slug"), TITLES.items())
def test_a_title_of_any_script_makes_a_plain_address(pages, title, slug):
    page = InformationPage(title=title, locale=Locale.objects.get(language_code="fr"))
    pages["fr", "home"].add_child(instance=page)

    assert page.slug == slug


@pytest.mark.parametrize("title", ["יום הרומה", "يوم الغجر", "日本", "🎉", "—", "x" * 400])
def test_an_address_is_never_empty_nor_too_long(title):
    slug = slugs.proposed(title)

    assert slug.isascii()
    assert 0 < len(slug) <= slugs.LONGEST


@pytest.mark.parametrize(
    ("title", "letters"), [("ﬁlm, oﬀer, ﬆ", "film, offer, st"), ("Ａｂ", "ab")]
)
def test_the_browser_writes_ligatures_and_wide_letters_plainly(title, letters):
    for pattern, plain in slugs.formatters():
        title = re.sub(pattern, plain, title)

    assert title == letters


def test_two_titles_that_read_alike_get_two_addresses(pages):
    made = []
    for title in ("Μέγαρα", "Megara"):
        page = InformationPage(title=title, locale=pages["en", "home"].locale)
        pages["en", "home"].add_child(instance=page)
        made.append(page.slug)

    assert made == ["megara", "megara-2"]


@pytest.mark.parametrize("slug", ["ημέρα-των-ρομά", "journée-à-orléans", "день-ромов", "թիվ-1"])
def test_an_address_in_other_letters_is_answered_and_written_escaped(client, pages, slug):
    make_article(pages, "A text", "fr", slug=slug, written_on=date(2024, 1, 1))
    soon = timezone.localdate() + timedelta(days=4)
    make_event(pages, "A day", "fr", slug=slug, starts_on=soon)
    make_page(make_page(pages["fr", "home"], "Parent", slug=slug), "Child", slug=f"{slug}-2")
    per_edition.forget()
    for below in (f"news/{slug}/", f"events/{slug}/", f"{slug}/{slug}-2/"):
        for language in ("fr", "en"):
            assert client.get(f"/{language}/{quote(below)}").status_code == 200
    address = f"{settings.SITE_ORIGIN}/fr/events/{quote(slug)}/"

    calendar = client.get(f"/fr/events/{quote(slug)}/calendar.ics")
    assert f"URL:{address}" in calendar.content.decode().replace("\r\n ", "")
    assert calendar["Content-Disposition"].isascii()
    sitemap = ElementTree.fromstring(client.get("/sitemap.xml").content)
    found = [each.text for each in sitemap.iter() if each.tag.endswith("loc")]
    assert address in found
    assert all(each.isascii() for each in found)
    assert quote(slug) in client.get("/fr/news/feed/").content.decode()
    html = client.get(f"/fr/events/{quote(slug)}/").content.decode()
    assert has(html, f'<link rel="canonical" href="{address}">')
    data = html.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    assert json.loads(data)["url"] == address
    assert slug not in html.replace(f"<title>{slug}", "")


def test_an_address_in_other_letters_stays_when_its_page_is_edited(editor_client, pages):
    article = make_article(pages, "A text", slug="ημέρα")
    form = editor_client.get(reverse("wagtailadmin_pages:edit", args=[article.pk])).content.decode()
    assert 'data-w-slug-allow-unicode-value="true"' in form
    edit_page(editor_client, article, title="Changed", slug="ημέρα", **{"action-publish": "1"})

    assert ArticlePage.objects.get(pk=article.pk).slug == "ημέρα"
    assert ArticlePage.objects.get(pk=article.pk).title == "Changed"


def test_an_address_that_no_redirect_could_remember_is_refused(editor_client, pages):
    response = add_article(
        editor_client, pages["en", "news"], slug="x" * 250, **{"action-publish": "1"}
    )

    assert "slug" in response.context["form"].errors


def test_a_topic_gets_its_address_from_its_name(editor_client):
    for _again in (1, 2):
        editor_client.post(
            "/admin/topics/new/", {"english": "Éducation & écoles", "french": "École", "key": ""}
        )

    assert sorted(Topic.objects.values_list("key", flat=True)) == [
        "education-ecoles",
        "education-ecoles-2",
    ]


@pytest.mark.parametrize(
    ("title", "slug"),
    [("漢字", "hanzi"), ("🎉🎉", "untitled"), ("Ἀθῆναι", "athinai"), ("…", "untitled")],
)
def test_a_page_whose_address_nobody_typed_gets_one_from_its_title(
    editor_client, pages, title, slug
):
    for _again in (1, 2):
        add_article(
            editor_client, pages["en", "news"], title=title, slug="", **{"action-publish": "1"}
        )

    assert [page.slug for page in ArticlePage.objects.order_by("pk")] == [slug, f"{slug}-1"]


def test_a_draft_follows_its_title_and_what_was_public_stays(editor_client, pages):
    add_article(editor_client, pages["en", "news"], title="漢", slug="")
    article = ArticlePage.objects.get()
    edit_page(editor_client, article, title="漢字", slug="", **{"action-publish": "1"})
    edit_page(editor_client, article, title="漢字と", slug="", **{"action-publish": "1"})

    article.refresh_from_db()
    assert (article.title, article.slug) == ("漢字と", "hanzi")


def test_what_the_site_itself_answers_is_not_taken_by_an_empty_address(editor_client, pages):
    response = add_article(editor_client, pages["en", "news"], title="Feed", slug="")

    assert "slug" in response.context["form"].errors


def test_a_copy_and_a_translation_get_plain_addresses(editor_client, pages):
    article = make_article(pages, "漢字", slug="漢字")
    address = reverse("wagtailadmin_pages:copy", args=[article.pk])
    sent = {"new_title": "漢字", "new_slug": "", "new_parent_page": pages["en", "news"].pk}
    editor_client.post(address, sent)
    french = Locale.objects.get(language_code="fr")
    TranslationCreator(user=None, target_locales=[french]).create_translations(article)

    assert ArticlePage.objects.latest("pk").locale == french
    slugs = ArticlePage.objects.exclude(pk=article.pk).values_list("slug", flat=True)
    assert list(slugs) == ["hanzi", "hanzi"]


def test_no_page_takes_the_address_of_a_route():
    """A list answers some words below its address itself; a page of that name would be hidden."""
    routes = {
        (model, str(route.pattern).partition("/")[0])
        for model in get_page_models()
        if issubclass(model, RoutablePageMixin)
        for route in model.get_subpage_urls()
    }
    words = {(model, word) for model, word in routes if word and slugify(word) == word}

    assert {(DirectoryPage, "figures"), (NewsIndexPage, "feed")} <= words
    assert {word for model, word in words if model is not DirectoryPage} <= slugs.RESERVED
    of_directory = {word for model, word in words if model is DirectoryPage}
    assert of_directory <= slugs.RESERVED_IN_BOTH
