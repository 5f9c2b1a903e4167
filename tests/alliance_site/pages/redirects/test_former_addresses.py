"""What was published never leaves its address, and no redirect stands before a page."""

from datetime import timedelta
from importlib import import_module

import pytest
from django.apps import apps
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import PageViewRestriction

from alliance_site.caching import per_edition
from membership import register
from tests.support.builders import (
    make_article,
    make_event,
    make_page,
    make_participant,
    make_user,
)

pytestmark = pytest.mark.django_db


def ends(client, address):
    """Return where an address leads in one step, and with which status."""
    response = client.get(address)
    there = response.get("Location", "")
    if there:
        assert client.get(there).status_code == 200
    return response.status_code, there


def point(old_path, to, **more):
    row = Redirect.add_redirect(old_path, to, **more)
    per_edition.forget()
    return row


def test_a_renamed_article_is_found_in_both_languages(client, pages, rename):
    rename(make_article(pages, "Vienna"), "wien")

    assert ends(client, "/en/news/vienna/") == (301, "/en/news/wien/")
    assert ends(client, "/en/news/vienna") == (301, "/en/news/wien/")
    assert ends(client, "/fr/news/vienna/") == (301, "/fr/news/wien/")


def test_a_renamed_translation_is_found_by_every_address_it_had(client, pages, rename):
    english = make_article(pages, "Vienna")
    french = make_article(pages, "Vienne", "fr", translation_of=english)
    rename(french, "a-vienne")
    rename(english, "wien")

    assert ends(client, "/fr/news/vienne/") == (301, "/fr/news/a-vienne/")
    assert ends(client, "/fr/news/vienna/") == (301, "/fr/news/a-vienne/")
    assert ends(client, "/en/news/vienna/") == (301, "/en/news/wien/")


def test_what_stands_below_a_renamed_page_moves_along(client, pages, rename):
    event = make_event(pages, "A day", starts_on=timezone.localdate() + timedelta(days=3))
    rename(event, "the-day")
    assert ends(client, "/en/events/a-day/calendar.ics") == (
        301,
        "/en/events/the-day/calendar.ics",
    )
    rename(pages["en", "events"], "dates")
    make_article(pages, "Vienna")
    rename(pages["en", "news"], "updates")

    assert ends(client, "/en/events/calendar.ics") == (301, "/en/dates/calendar.ics")
    assert ends(client, "/en/events/a-day/calendar.ics") == (301, "/en/dates/the-day/calendar.ics")
    assert ends(client, "/fr/events/a-day/") == (301, "/fr/events/the-day/")
    assert ends(client, "/en/news/feed/?country=GR") == (301, "/en/updates/feed/?country=GR")
    assert ends(client, "/en/news/vienna/") == (301, "/en/updates/vienna/")


def test_a_moved_page_takes_along_what_is_below_it(client, pages, move, rename):
    home = pages["en", "home"]
    programme = make_page(home, "Programme")
    child = make_page(programme, "First year")
    rename(child, "year-one")
    move(programme, pages["en", "about"])
    child.refresh_from_db()
    rename(child, "1")

    assert ends(client, "/en/programme/") == (301, "/en/about/programme/")
    for old in ("/en/programme/first-year/", "/en/programme/year-one/", "/fr/programme/year-one/"):
        assert ends(client, old) == (301, f"{old[:3]}/about/programme/1/")


def test_a_page_of_the_register_is_found_under_every_name_its_list_had(client, pages, rename):
    make_participant(name_en="Megara", slug="megara")
    rename(pages["en", "participants"], "members")

    assert ends(client, "/en/participants/megara/") == (301, "/en/members/megara/")
    assert ends(client, "/en/participants/figures/") == (301, "/en/members/figures/")
    assert client.get("/en/participants.csv").status_code == 200


def test_a_participant_is_found_at_every_address_it_had(client, pages):
    megara = make_participant(name_en="Megara", slug="megaris")
    for slug in ("megara", "megara-city"):
        register.correct(megara, by=make_user(), slug=slug)
        per_edition.forget()
    for language in ("en", "fr"):
        for old in ("megaris", "megara"):
            assert ends(client, f"/{language}/participants/{old}/") == (
                301,
                f"/{language}/participants/megara-city/",
            )
    register.correct(megara, by=make_user(), slug="megaris")
    per_edition.forget()

    assert client.get("/en/participants/megaris/").status_code == 200
    assert ends(client, "/en/participants/megara/") == (301, "/en/participants/megaris/")


def test_only_what_was_public_leaves_an_address(pages, rename):
    draft = make_article(pages, "Th", live=False)
    rename(draft, "the-whole-title")
    assert not Redirect.objects.exists()

    draft.refresh_from_db()
    draft.unpublish()
    draft.refresh_from_db()
    rename(draft, "another-title")
    assert Redirect.objects.get().old_path == "/en/news/the-whole-title"


def test_what_is_answered_below_a_draft_leaves_its_address(client, pages, rename):
    draft = make_page(pages["en", "home"], "Draft", live=False)
    make_page(draft, "Below")
    per_edition.forget()
    assert client.get("/en/draft/below/").status_code == 200

    rename(draft, "other")

    assert ends(client, "/en/draft/below/") == (301, "/en/other/below/")


def test_addresses_that_drafts_left_in_former_times_are_forgotten(pages):
    draft = make_article(pages, "Draft", live=False)
    published = make_article(pages, "Published", first_published_at=timezone.now())
    for address, page in (("/en/news/dr", draft), ("/en/news/publ", published)):
        Redirect.add_redirect(address, page, automatically_created=True)
    Redirect.add_redirect("/en/by-hand", draft)
    old = Redirect.add_redirect("/en/news/once", published, automatically_created=True)
    Redirect.objects.filter(pk=old.pk).update(created_at=timezone.now() + timedelta(days=1))
    migration = "alliance_site.migrations.0009_forget_addresses_of_drafts"
    import_module(migration).forget_addresses_of_drafts(apps, None)

    kept_rows = set(Redirect.objects.values_list("old_path", flat=True))
    assert kept_rows == {"/en/by-hand", "/en/news/once"}


def test_a_redirect_never_stands_before_a_page_and_loops_lead_nowhere(client, pages, rename):
    article = make_article(pages, "Vienna")
    rename(article, "wien")
    make_article(pages, "Vienna again", slug="vienna")
    per_edition.forget()
    assert client.get("/en/news/vienna/").status_code == 200
    for old, new in (("/en/a", "/en/b/"), ("/en/b", "/en/c/"), ("/en/c", "/en/a/")):
        point(old, new)
    for old, new in (("/en/one", "/en/two/"), ("/en/two", "/en/news/wien/")):
        point(old, new)

    assert client.get("/en/b/").status_code == 404
    assert ends(client, "/en/one/") == (301, "/en/news/wien/")


@pytest.mark.parametrize("how", ["restricted", "unpublished", "deleted", "below"])
def test_what_may_not_be_read_is_led_to_by_nothing(client, pages, rename, how):
    article = make_article(pages, "Vienna")
    rename(article, "a-secret")
    point("/en/by-hand", article)
    if how == "restricted":
        PageViewRestriction.objects.create(page=article, restriction_type="login")
    elif how == "below":
        pages["en", "news"].unpublish()
    else:
        article.refresh_from_db()
        article.unpublish() if how == "unpublished" else article.delete()
    per_edition.forget()

    for address in ("/en/news/vienna/", "/fr/news/vienna/", "/en/by-hand/"):
        assert ends(client, address) == (404, "")


def test_whoever_may_read_a_closed_page_is_led_there(client, pages, rename):
    article = make_article(pages, "Vienna")
    rename(article, "wien")
    PageViewRestriction.objects.create(page=article, restriction_type="login")
    per_edition.forget()
    client.force_login(make_user())

    response = client.get("/en/news/vienna/")
    assert (response.status_code, response["Location"]) == (301, "/en/news/wien/")
    assert "no-store" in response["Cache-Control"]


def test_a_redirect_to_an_address_without_its_last_slash_leads_on(client, pages):
    point("/en/apply", "/en/join")

    assert client.get("/en/apply/", follow=True).redirect_chain == [
        ("/en/join", 301),
        ("/en/join/", 301),
    ]
