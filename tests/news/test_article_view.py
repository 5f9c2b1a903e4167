"""The page of an article says of which time it is, whom it mentions and what is near."""

from datetime import date

import pytest

from membership.models import Participant
from tests.news.contexts import shown, titles
from tests.support.builders import make_article, make_participant, make_topic
from tests.support.markup import has


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
    housing = make_topic()
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
