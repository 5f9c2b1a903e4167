"""The search finds names in any spelling, in the reader's language, and never fails."""

from datetime import date

import pytest
from django.db import connection
from wagtail.models import PageViewRestriction

from alliance_site.models import SearchEntry
from alliance_site.search import index
from membership.models import OtherName
from tests.support.builders import (
    make_article,
    make_opening_statement,
    make_page,
    make_participant,
)
from tests.support.markup import has

pytestmark = pytest.mark.django_db


def found(text, language="en", **more):
    return [hit.title for group in index.find(text, language, **more) for hit in group.hits]


@pytest.mark.both_engines
@pytest.mark.parametrize("text", ["Łódź", "lodz", "LODZ", "Lódz meeting", "  lodz  "])
def test_a_word_is_found_in_any_spelling(pages, text):
    make_article(pages, "A meeting in Łódź")
    index.refresh()

    assert found(text) == ["A meeting in Łódź"]


@pytest.mark.parametrize("text", ["Megara", "Μέγαρα", "megar", "Mégare"])
def test_a_participant_is_found_by_every_name_it_has(pages, text):
    megara = make_participant(official_name="Μέγαρα", name_en="Megara")
    OtherName.objects.create(participant=megara, name="Mégare", kind="exonym")
    index.refresh()

    assert found(text) == ["Megara"]


@pytest.mark.parametrize("text", ["Ville du Havre", "Commune du Havre", "havre", "Le Havre"])
def test_a_designation_that_nobody_wrote_hides_no_participant(pages, text):
    make_participant(official_name="Le Havre", country="FR")
    index.refresh()

    assert found(text) == ["Le Havre"]


def test_an_accent_puts_no_title_behind_all_others(pages):
    for title in ("Zone du quai", "Été du quai", "ecole du quai", "École sans quai"):
        make_page(pages["fr", "home"], title)
    index.refresh()

    titles = ["ecole du quai", "École sans quai", "Été du quai", "Zone du quai"]
    assert found("quai", "fr") == titles


def test_a_participant_is_found_in_the_spelling_of_others(pages):
    make_participant(official_name="Sfântu Gheorghe", country="RO")
    index.refresh()

    assert found("Sfîntu") == found("Sepsiszentgyörgy") == ["Sfântu Gheorghe"]


@pytest.mark.parametrize(
    "text",
    ["", " ", "'", '"', "a\"b*(-) OR AND", "\x00", "%", "_", "\\", "&|!:*", "\ud800", "💠",
     "x" * 9999, "'; DROP TABLE", "<b>", "ß", "\u202e"],
)  # fmt: skip
def test_any_text_gets_an_answer(client, pages, text):
    response = client.get("/en/search/", {"q": text.encode("utf-8", "surrogatepass")})

    assert response.status_code == 200
    index.find(text, "en")


@pytest.mark.parametrize(
    ("written", "asked"),
    [
        ("Against anti-Gypsyism", "antigypsyism"),
        ("Against antigypsyism", "anti-Gypsyism"),
        ("Against antigypsyism", "Anti\u2011gypsyism"),
        ("Against anti-Gypsyism", "anti gypsyism"),
        ("An e-mail from Oulu", "email"),
    ],
)
def test_a_word_is_found_with_its_hyphen_and_without(pages, written, asked):
    make_article(pages, written)
    index.refresh()

    assert written in found(asked)


def test_where_nothing_has_all_words_what_has_most_of_them_comes_first(client, pages):
    for title in ("A school in Oulu", "A school of music in Oulu", "A bridge in Narva"):
        make_article(pages, title)
    index.refresh()

    assert found("school music zebra Oulu") == ["A school of music in Oulu", "A school in Oulu"]
    assert found("school zebra music lion Oulu bear") == ["A school of music in Oulu"]
    assert found("zebra") == found("zebra lion") == []
    sentence = "Nothing here has all of these words. This has some of them:"
    assert sentence in text_of_search(client, "school zebra")
    assert sentence not in text_of_search(client, "school Oulu")
    assert sentence not in text_of_search(client, "zebra lion")


def test_signs_alone_find_nothing(pages):
    make_article(pages, "100 % of it")
    index.refresh()

    assert found("%") == []


def test_groups_come_with_their_counts_and_a_page_of_one(client, pages):
    for number in range(12):
        make_article(pages, f"Round table {number}", written_on=date(2015, 1, 1 + number))
    index.refresh()

    overview = index.find("round", "en")
    last = index.find("round", "en", group="news", page=2)

    assert [(group.key, group.total, len(group.hits)) for group in overview] == [("news", 12, 5)]
    assert [hit.title for hit in last[0].hits] == ["Round table 1", "Round table 0"]
    assert has(text_of_search(client, "round"), "<mark>Round</mark> table 11")


def test_each_language_finds_its_own(pages):
    make_article(pages, "A colloquium")
    make_article(pages, "Colloquium, suite", "fr")
    index.refresh()

    assert found("colloquium", "fr") == ["Colloquium, suite"]


def text_of_search(client, query):
    return client.get("/en/search/", {"q": query}).content.decode()


def test_the_words_asked_for_are_marked_where_they_stand(client, pages):
    before, after = "word " * 60, " word" * 60
    make_article(pages, "A day", body=f"<p>{before}in ŁÓDŹ &amp; they met{after}</p>")
    index.refresh()

    html = text_of_search(client, "lodz met")

    assert "… word word" in html
    assert has(html, "in <mark>ŁÓDŹ</mark> &amp; they <mark>met</mark> word")
    assert "word …" in html


def test_an_excerpt_shows_todays_figure_in_place_of_its_name(client, pages):
    make_opening_statement(date(2015, 12, 31), participants=130)
    make_article(pages, "A day", body="<p>Now {participants} towns meet.</p>")
    index.refresh()

    html = text_of_search(client, "meet")

    assert has(html, "Now 130 towns <mark>meet</mark>")


def test_an_excerpt_never_quotes_a_name_that_serves_the_search_only(client, pages):
    megara = make_participant(official_name="Μέγαρα", name_en="Megara")
    OtherName.objects.create(participant=megara, name="Mégare", kind="exonym")
    index.refresh()

    html = text_of_search(client, "Mégare")

    assert has(html, ">Megara</a>")
    assert "Greece" in html
    assert html.count("Mégare") == html.count("“Mégare”") + html.count('value="Mégare"')


def test_what_an_editor_wrote_for_lists_is_shown_where_it_holds_the_word(client, pages):
    make_article(pages, "A day", teaser="Mediators at work.", body="<p>The mediators again.</p>")
    index.refresh()

    assert has(text_of_search(client, "mediator"), "<p><mark>Mediators</mark> at work.")


@pytest.mark.parametrize("query", ["gypsy", "the Gypsies", "Tsiganes", "ZIGEUNER", "Γύφτοι"])
def test_who_searches_for_a_hurtful_word_reads_the_note_first(client, pages, query):
    make_article(pages, f"What we found of {query}")
    index.refresh()

    html = text_of_search(client, query)

    assert html.index('id="words"') < html.index("What we found of ")


@pytest.mark.parametrize(
    "query",
    ["anti-Gypsyism", "anti-Gypsy", "antitsiganisme", "Gens du voyage", "Roma", "gypsum"],
)
def test_other_words_bring_no_note(client, pages, query):
    assert 'id="words"' not in text_of_search(client, query)


def test_editors_keep_the_list_of_words(client, pages):
    note = pages["en", "please-note"]
    note.outdated_words = "Exampleword\n\n"
    note.save_revision().publish()

    assert 'id="words"' in text_of_search(client, "exampleword")


def test_publishing_and_unpublishing_keep_the_rows_in_step(pages):
    article = make_article(pages, "A round table")
    article.save_revision().publish()
    assert found("round") == ["A round table"]

    article.title = "A square table"
    article.save_revision()
    assert found("round") == ["A round table"]
    article.save_revision().publish()
    assert found("square") == ["A square table"]

    article.unpublish()
    assert found("square") == []


def test_what_is_deleted_is_not_found(pages):
    article = make_article(pages, "A round table")
    article.save_revision().publish()
    article.delete()

    assert found("round") == []


def test_a_restricted_page_is_not_found_until_it_is_open_again(pages):
    article = make_article(pages, "A round table")
    article.save_revision().publish()
    restriction = PageViewRestriction.objects.create(page=article, restriction_type="login")
    assert found("round") == []
    article.save_revision().publish()
    assert found("round") == []

    restriction.delete()
    assert found("round") == ["A round table"]


def test_what_is_below_a_restricted_list_is_not_found(superuser_client, pages):
    make_article(pages, "A round table").save_revision().publish()
    privacy = f"/admin/pages/{pages['en', 'news'].pk}/privacy/"
    superuser_client.post(privacy, {"restriction_type": "password", "password": "open sesame"})
    assert found("round") == []

    superuser_client.post(privacy, {"restriction_type": "none"})
    assert found("round") == ["A round table"]


def test_what_is_moved_is_found_at_its_new_address(pages):
    page = make_page(pages["en", "home"], "Roundabout")
    page.save_revision().publish()
    page.move(pages["en", "about"], pos="last-child")

    assert [row.address for row in SearchEntry.objects.filter(title="Roundabout")] == [
        "/en/about/roundabout/"
    ]


def test_postgresql_searches_by_the_index(pages):
    if connection.vendor != "postgresql":
        return
    with connection.cursor() as cursor:
        # A table of a few rows would be read as a whole.
        cursor.execute("SET LOCAL enable_seqscan = off")

    rows = index._matching(SearchEntry.objects.all(), ["rare"])

    assert "search_by_vector" in rows.explain()
