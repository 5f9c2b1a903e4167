"""What is not translated is shown in the language there is, and says so."""

import pytest

from alliance_site.caching import per_edition
from tests.support.builders import make_article, make_site_tree
from tests.support.markup import has

pytestmark = pytest.mark.django_db


def page(client, address):
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def test_an_untranslated_article_keeps_the_reader_in_his_language(client, pages):
    make_article(pages, "Only in English")

    html = page(client, "/fr/news/only-in-english/")

    assert '<html lang="fr"' in html
    assert '<div lang="en">' in html
    assert has(html, '<li lang="en">Only in English</li>')
    assert '<p class="note note--info reading-width">' in html
    assert "How to join" in html
    assert 'rel="canonical" href="http://testserver/en/news/only-in-english/"' in html


def test_a_substitute_is_no_alternate_of_the_original(client, pages):
    make_article(pages, "Only in English")

    for language in ("en", "fr"):
        html = page(client, f"/{language}/news/only-in-english/")
        assert 'rel="alternate" hreflang' not in html


def test_a_translated_article_names_both_addresses(client, pages):
    english = make_article(pages, "In both")
    make_article(pages, "Dans les deux", "fr", translation_of=english)

    html = page(client, "/en/news/in-both/")

    assert 'hreflang="fr" href="http://testserver/fr/news/dans-les-deux/"' in html
    assert 'hreflang="en" href="http://testserver/en/news/in-both/"' in html
    assert 'rel="canonical" href="http://testserver/en/news/in-both/"' in html


def test_the_slug_of_the_other_language_leads_to_the_translation(client, pages):
    english = make_article(pages, "In both")
    make_article(pages, "Dans les deux", "fr", translation_of=english)

    response = client.get("/fr/news/in-both/")

    assert response.status_code == 301
    assert response["Location"] == "/fr/news/dans-les-deux/"


def test_the_language_switch_leads_to_the_page_that_says_so(client, pages):
    make_article(pages, "Only in English")

    html = page(client, "/en/news/only-in-english/")

    assert has(html, '<a href="/fr/news/only-in-english/" lang="fr" hreflang="fr">')


def test_a_draft_translation_is_not_shown(client, pages):
    english = make_article(pages, "In both")
    make_article(pages, "Brouillon", "fr", translation_of=english, live=False)

    assert client.get("/fr/news/brouillon/").status_code == 404
    assert '<div lang="en">' in page(client, "/fr/news/in-both/")


def test_a_french_text_is_shown_to_english_readers_too(client, pages):
    make_article(pages, "Seulement en français", "fr")

    html = page(client, "/en/news/seulement-en-francais/")

    assert '<div lang="fr">' in html
    assert "shown in French" in html


def test_a_section_without_translation_is_shown_as_well(client):
    make_site_tree()["fr", "about"].delete()
    per_edition.forget()

    assert '<div lang="en">' in page(client, "/fr/about/")


@pytest.mark.parametrize("address", ["/fr/news/nothing/", "/en/nothing/", "/fr/news/a/b/"])
def test_what_no_language_has_is_not_found(client, pages, address):
    assert client.get(address).status_code == 404


def test_french_list_feed_and_sitemap_leave_substitutes_out(client, pages):
    make_article(pages, "Only in English")

    assert "only-in-english" not in page(client, "/fr/news/")
    assert "only-in-english" not in page(client, "/fr/news/feed/")
    sitemap = page(client, "/sitemap.xml")
    assert "/en/news/only-in-english/" in sitemap
    assert "/fr/news/only-in-english/" not in sitemap
