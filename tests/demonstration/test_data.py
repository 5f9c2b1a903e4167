"""The content of the demonstration: complete, sourced, true to its sources."""

import re
from datetime import date

import pytest

from alliance_site.names import countries
from membership.process.choices import AuthorityKind, Precision, Theme
from membership.process.kinds import Kind
from membership.process.states import State
from tests.support.demonstration import (
    LANGUAGES,
    applications,
    content_pages,
    pages,
    participants,
    read,
    signatories,
)


def test_there_is_enough_to_fill_more_than_one_page_of_news():
    assert len(content_pages("en")) >= 32
    assert len(read("news/demonstration/articles.en.toml")["article"]) >= 22
    assert len(content_pages("fr")) >= 10


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_article_and_event_can_be_published(language):
    known = {code for code, _name in countries.as_choices()}
    for entry in content_pages(language):
        assert {"slug", "title", "teaser", "body", "topics", "countries", "participants"} <= set(
            entry
        )
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", entry["slug"]), entry["slug"]
        assert {*entry["countries"], entry.get("country", "GR")} <= known
        assert entry["body"].strip()
        assert len(entry["teaser"]) <= 400


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_old_address_leads_to_one_page_only(language):
    entries = content_pages(language) + pages(language)["page"]
    numbers = [entry["legacy_id"] for entry in entries if "legacy_id" in entry]
    assert len(numbers) == len(set(numbers))
    slugs = [entry["slug"] for entry in content_pages(language)]
    assert len(slugs) == len(set(slugs))


def test_every_article_keeps_its_old_number():
    for language in LANGUAGES:
        articles = read(f"news/demonstration/articles.{language}.toml")["article"]
        assert all(isinstance(entry.get("legacy_id"), int) for entry in articles)


def test_french_articles_and_events_translate_english_ones_and_keep_their_facts():
    english = {entry.get("legacy_id", entry["slug"]): entry for entry in content_pages("en")}
    facts = ("written", "starts", "ends", "status", "countries", "participants", "topics", "grave")
    for entry in content_pages("fr"):
        original = english[entry.get("legacy_id") or entry["translation_of"]]
        assert {name: entry.get(name) for name in facts} == {
            name: original.get(name) for name in facts
        }


def test_articles_have_a_written_day_only_where_a_stored_list_shows_one():
    shown = {43, 41, 44, 127, 128, 160, 161, 164, 171, 233, 301, 302}
    articles = read("news/demonstration/articles.en.toml")["article"]
    assert {entry["legacy_id"] for entry in articles if "written" in entry} == shown
    assert all(type(entry.get("written", date.min)) is date for entry in articles)


def test_events_have_days_in_order_or_an_open_date():
    for language in LANGUAGES:
        for entry in read(f"news/demonstration/events.{language}.toml")["event"]:
            assert entry["status"] in {"held", "date_open", "planned", "cancelled"}
            if entry["status"] == "date_open":
                assert "ends" not in entry
                # A day that became known later is that of a report.
                assert ("starts" in entry) is ("report" in entry)
            else:
                assert entry["starts"] <= entry["ends"]


def test_events_point_to_articles_that_exist():
    numbers = {
        entry["legacy_id"] for entry in read("news/demonstration/articles.en.toml")["article"]
    }
    for entry in read("news/demonstration/events.en.toml")["event"]:
        assert {entry[name] for name in ("announcement_of", "report") if name in entry} <= numbers


def test_topics_and_participants_that_are_mentioned_exist():
    topics = {entry["key"] for entry in read("news/demonstration/topics.toml")["topic"]}
    slugs = {entry["slug"] for entry in participants()}
    for language in LANGUAGES:
        for entry in content_pages(language):
            assert set(entry["topics"]) <= topics
            assert set(entry["participants"]) <= slugs
    for entry in applications():
        assert set(entry.get("participants", [])) <= slugs


def test_violence_hate_and_death_are_marked_grave():
    grave = {
        entry["legacy_id"]
        for entry in read("news/demonstration/articles.en.toml")["article"]
        if entry["grave"]
    }
    assert {43, 66, 256, 299, 302} <= grave


def test_everything_that_claims_a_fact_names_its_source():
    entries = [*content_pages("en"), *content_pages("fr"), *participants(), *signatories()]
    entries += read("membership/demonstration/statements.toml")["statement"]
    entries += [row for entry in participants() for row in entry["periods"]]
    entries += [row for entry in participants() for row in entry.get("statements", [])]
    assert [entry for entry in entries if not entry.get("source", "").strip()] == []


def test_the_ten_sourced_participants_have_their_true_numbers():
    numbers = {entry["slug"]: entry.get("number") for entry in participants()}
    assert {slug: number for slug, number in numbers.items() if number} == {
        "val-de-marne": 120,
        "kragujevac": 122,
        "megara": 124,
        "tivat": 127,
        "andalusia": 129,
        "reggio-calabria": 130,
    }
    founding = {entry["slug"] for entry in participants() if entry["founding"]}
    assert founding == {"heraklion", "strasbourg"}
    assert len(numbers) == 10


def test_participants_are_complete():
    for entry in participants():
        assert entry["kind"] in AuthorityKind.values
        assert set(entry["themes"]) <= set(Theme.values)
        assert all(period["precision"] in Precision.values for period in entry["periods"])
        assert set(entry["presentations"]) == set(LANGUAGES)
        assert not {"head_name", "head_office"} & set(entry)
        for side in ("latitude", "longitude"):
            assert round(entry[side], 2) == entry[side]


def test_opening_statements_follow_the_sources():
    rows = read("membership/demonstration/statements.toml")["statement"]
    days = [row["day"] for row in rows if "participants" in row]
    assert days == sorted(days)
    assert [row["participants"] for row in rows if "participants" in row] == [
        *(114, 120, 122, 122, 127, 129, 129, 130)
    ]
    assert [row["signatories"] for row in rows if "signatories" in row] == [
        *(70, 81, 83, 100, 104, 115, 113, 114, 122)
    ]
    assert all(row["day_precision"] in Precision.values for row in rows)


def test_no_signature_is_counted_twice_after_the_last_statement():
    last = max(
        row["day"]
        for row in read("membership/demonstration/statements.toml")["statement"]
        if "signatories" in row
    )
    assert all(row.get("signed_on", last) <= last for row in signatories())
    numbers = [row["number"] for row in signatories() if "number" in row]
    assert numbers == list(range(1, 16))


def test_applications_show_every_state_and_kind():
    assert {entry["state"] for entry in applications()} == set(State.values)
    assert {entry["kind"] for entry in applications()} == set(Kind.values)
    questions = [entry for entry in applications() if entry["state"] == State.QUESTION]
    assert all(entry["question"] for entry in questions)
    assert any("answer" in entry for entry in applications())
    assert any("decision_expected_on" in entry for entry in applications())


def test_no_invented_place_enters_the_register():
    accepted = [entry["kind"] for entry in applications() if entry["state"] == State.ACCEPTED]
    assert accepted == [Kind.COOPERATE]


def test_both_trees_have_the_same_pages():
    english, french = (pages(language)["page"] for language in LANGUAGES)
    assert [entry["key"] for entry in english] == [entry["key"] for entry in french]
    assert [set(entry) for entry in english] == [set(entry) for entry in french]
    for entries in (english, french):
        slugs = [entry["slug"] for entry in entries]
        assert len(slugs) == len(set(slugs))


def test_the_frame_leads_to_pages_that_exist():
    frame = read("alliance_site/demonstration/frame.toml")
    assert set(frame["en"]) == set(frame["fr"])
    for language in LANGUAGES:
        keys = {entry["key"] for entry in pages(language)["page"]}
        for name in ("navigation", "footer_links", "alliance_links"):
            for link in frame[language][name]:
                assert link.get("page") in keys or link["url"].startswith(f"/{language}/")
        assert len(frame[language]["navigation"]) == 6
