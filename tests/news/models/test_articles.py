"""The list shows written days and guesses none; an article says of which time it is."""

from datetime import date

import pytest
import time_machine

from membership.models import Participant
from news.editing import suggestions
from news.excerpts import cut
from news.models import Topic
from tests.support.builders import make_article, make_participant, make_site_tree, make_user
from tests.support.markup import has

pytestmark = pytest.mark.django_db


@pytest.fixture
def pages():
    return make_site_tree()


def shown(client, address="/en/news/"):
    return client.get(address).context_data


def titles(articles):
    return [article.title for article in articles]


def test_the_newest_written_day_comes_first_and_undated_texts_at_the_end(client, pages):
    make_article(pages, "Old", written_on=date(2012, 4, 5))
    make_article(pages, "Undated")
    make_article(pages, "New", written_on=date(2012, 5, 8))

    context = shown(client)

    assert titles(context["dated"]) == ["New", "Old"]
    assert titles(context["undated"]) == ["Undated"]
    assert "Without a date" in client.get("/en/news/").content.decode()


def test_ten_stand_on_a_page(client, pages):
    for number in range(23):
        make_article(pages, f"Article {number}", written_on=date(2015, 1, 1 + number))

    assert len(shown(client)["dated"]) == 10
    assert titles(shown(client, "/en/news/?page=3")["dated"]) == [
        "Article 2",
        "Article 1",
        "Article 0",
    ]


@pytest.mark.parametrize("page", ["0", "-1", "999", "x", "1e9", "٣"])
def test_a_page_that_is_not_there_is_the_nearest_one(client, pages, page):
    make_article(pages)

    assert client.get(f"/en/news/?page={page}").status_code == 200


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("year=2012", ["Twelve"]),
        ("year=none", ["Undated"]),
        ("topic=housing", ["Twelve"]),
        ("country=GR", ["Thirteen"]),
        ("participant=megara", ["Thirteen"]),
        ("year=2013&topic=housing", []),
        ("year=99999", []),
        ("year=²", []),
        ("topic=%00", ["Thirteen", "Twelve", "Undated"]),
    ],
)
def test_the_list_can_be_narrowed(client, pages, query, expected):
    megara = make_participant(official_name="Megara")
    topic = Topic.objects.create(key="housing", english="housing", french="logement")
    make_article(pages, "Twelve", written_on=date(2012, 4, 5), topics=[topic])
    make_article(
        pages, "Thirteen", written_on=date(2013, 4, 5), participants=[megara], countries=["GR"]
    )
    make_article(pages, "Undated")

    context = shown(client, f"/en/news/?{query}")

    assert titles([*context["dated"], *context["undated"]]) == expected


@pytest.mark.parametrize(("today", "old"), [("2015-06-01", False), ("2016-06-01", True)])
def test_after_six_months_the_list_says_that_it_is_an_archive(client, pages, today, old):
    make_article(pages, written_on=date(2015, 5, 1))

    with time_machine.travel(today):
        assert shown(client)["from_archive"] is old
        assert ("From the archive" in client.get("/en/").content.decode()) is old


def test_a_teaser_is_cut_at_a_sentence_or_a_word():
    sentence = "Seven professions work under one roof here. "

    assert cut(sentence * 9).endswith("here.")
    assert 25 <= len(cut(sentence * 9).split()) <= 40
    assert cut("word " * 60) == "word " * 39 + "word …"
    assert cut("short") == "short"


def test_without_a_teaser_the_list_shows_the_beginning_of_the_text(client, pages):
    make_article(pages, body="<h2>First</h2><p>Then &amp; more.</p>")

    assert shown(client)["undated"][0].excerpt == "First Then & more."


@pytest.mark.parametrize(
    ("written_on", "sentence"),
    [
        (date(2012, 5, 8), "This text was written on 8 May 2012 and has not been changed."),
        (None, "This text is undated and has not been changed."),
    ],
)
def test_an_old_text_says_of_which_time_it_is(client, pages, written_on, sentence):
    make_article(pages, "Old", written_on=written_on, unchanged=True)

    assert sentence in client.get("/en/news/old/").content.decode()


def test_previous_and_next_follow_the_order_of_the_dated_texts(client, pages):
    make_article(pages, "Undated")
    make_article(pages, "Undated too")
    days = [make_article(pages, f"Day {d}", written_on=date(2012, 5, d)) for d in (1, 2, 3)]

    context = shown(client, f"/en/news/{days[1].slug}/")

    assert (context["previous"].title, context["next"].title) == ("Day 1", "Day 3")
    assert shown(client, "/en/news/day-3/")["next"] is None
    for without in ("day-1", "undated", "undated-too"):
        assert shown(client, f"/en/news/{without}/")["previous"] is None
    assert shown(client, "/en/news/undated/")["next"] is None


def test_more_from_the_archive_is_about_the_same_and_repeats_no_neighbour(client, pages):
    megara = make_participant(official_name="Megara")
    housing = Topic.objects.create(key="housing", english="housing", french="logement")
    make_article(pages, "Same town, undated", participants=[megara], topics=[housing])
    make_article(pages, "Same country", written_on=date(2010, 5, 1), countries=["GR"])
    make_article(pages, "Something else", written_on=date(2011, 5, 1))
    make_article(pages, "Before", written_on=date(2012, 5, 1), participants=[megara])
    subjects = {"participants": [megara], "topics": [housing], "countries": ["GR"]}
    make_article(pages, "Here", written_on=date(2012, 5, 2), **subjects)

    context = shown(client, "/en/news/here/")

    assert context["previous"].title == "Before"
    assert titles(context["more"]) == ["Same town, undated", "Same country"]
    assert shown(client, "/en/news/something-else/")["more"] == []


def test_a_page_leads_to_the_older_and_the_newer_text(client, pages):
    for day in (1, 2, 3):
        make_article(pages, f"Day {day}", written_on=date(2012, 5, day))

    html = client.get("/en/news/day-2/").content.decode()

    assert has(html, '<a href="/en/news/day-1/" rel="prev">Day 1</a>')
    assert has(html, '<a href="/en/news/day-3/" rel="next">Day 3</a>')


@pytest.mark.parametrize(
    ("today", "in_list", "in_text"),
    [
        ("2015-05-31T21:59Z", "Open until 31 May 2015", "Deadline of this call: 31 May 2015."),
        ("2015-05-31T22:01Z", "Closed since 31 May 2015", "This call is closed."),
    ],
)
def test_a_call_closes_by_itself_when_its_last_day_is_over(client, pages, today, in_list, in_text):
    make_article(pages, "Apply", kind="call", deadline=date(2015, 5, 31))

    with time_machine.travel(today):
        assert in_list in client.get("/en/news/").content.decode()
        assert in_text in client.get("/en/news/apply/").content.decode()


@pytest.mark.parametrize(
    ("body", "times"),
    [("<p>Councillors  met, at last. More.</p>", 1), ("<p>Mediators came.</p>", 0)],
)
def test_a_subtitle_that_the_text_repeats_is_printed_once(client, pages, body, times):
    make_article(pages, "Vienna", subtitle="Councillors met, at last.", body=body)

    html = client.get("/en/news/vienna/").content.decode()

    assert ('class="lead"' in html) is (times == 0)


def test_an_author_stands_under_the_title(client, pages):
    make_article(pages, "Vienna", author="Alex Example")

    assert has(client.get("/en/news/vienna/").content.decode(), "<span>Alex Example</span>")


def test_the_list_offers_every_filter_it_has(client, pages):
    megara = make_participant(official_name="Megara")
    make_article(pages, "Twelve", written_on=date(2012, 4, 5), participants=[megara])

    html = client.get("/en/news/?participant=megara").content.decode()

    assert has(html, '<option value="megara" selected>Megara (1)</option>')
    assert has(html, '<option value="2012">2012 (1)</option>')


def test_where_nothing_matches_the_page_names_the_filters_and_a_way_on(client, pages):
    make_article(pages, "Twelve", written_on=date(2012, 4, 5))

    html = client.get("/en/news/?year=2013&country=GR").content.decode()

    assert "look without “2013”" in html
    assert has(html, '<a href="?country=GR">')
    assert "look without “Greece”" in html


def test_an_editor_is_told_of_participants_the_text_names(pages):
    named = make_participant(official_name="Μέγαρα", name_en="Megara")
    make_participant(official_name="Meg")
    article = make_article(pages, "In MEGARA", body="<p>Mégara and megalopolis.</p>")

    assert suggestions.for_dispatch(article) == ["Megara"]
    article.participants.add(named)
    assert suggestions.for_dispatch(article) == []


def test_the_form_of_an_article_says_whom_the_text_names(client, pages):
    make_participant(official_name="Megara")
    article = make_article(pages, "In Megara")
    client.force_login(make_user(is_superuser=True))

    html = client.get(f"/admin/pages/{article.pk}/edit/").content.decode()

    assert "The text names, and nobody has chosen: Megara." in html


def test_beside_a_grave_subject_stands_nothing_cheerful(client, pages):
    make_article(pages, "Another", written_on=date(2012, 5, 1))
    make_article(pages, "An eviction", written_on=date(2012, 5, 2), grave=True)

    html = client.get("/en/news/an-eviction/").content.decode()

    assert 'class="street"' not in html
    assert "How to join" not in html
    assert "More from the archive" not in html


def test_an_article_names_whom_it_mentions(client, pages):
    megara = make_participant(official_name="Megara", number=124)
    make_article(pages, "Welcome", participants=[megara])

    html = client.get("/en/news/welcome/").content.decode()

    assert has(html, '<a href="/en/participants/megara/">Megara</a>')


def test_a_draft_is_previewed_with_what_was_chosen_in_it(pages):
    article = make_article(pages, "Draft", live=False)
    article.participants = [make_participant(official_name="Megara")]

    html = article.make_preview_request().content.decode()

    assert has(html, "<h1>Draft</h1>")
    assert "Megara" in html
    assert Participant.objects.get().articlepages.count() == 0


def test_a_list_says_what_exists_only_in_the_other_language(client, pages):
    english = make_article(pages, "In both")
    make_article(pages, "Dans les deux", "fr", translation_of=english)
    make_article(pages, "Only in English")

    assert shown(client, "/fr/news/")["elsewhere"]["count"] == 1
    assert shown(client, "/en/news/")["elsewhere"] is None


def test_kosovo_never_stands_beside_an_article_without_its_sentence(client, pages):
    prizren = make_participant(official_name="Prizren", country="XK")
    make_article(pages, "A visit", participants=[prizren])

    assert "Resolution 1244" in client.get("/en/news/a-visit/").content.decode()


def test_a_country_is_named_beside_an_article_unless_a_participant_names_it(client, pages):
    town = make_participant(official_name="Exampletown", country="GR")
    make_article(pages, "Both", participants=[town], countries=["GR", "AL"])

    html = client.get("/en/news/both/").content.decode()

    assert has(html, '<a href="../?country=AL">Albania</a>')
    assert "?country=GR" not in html
