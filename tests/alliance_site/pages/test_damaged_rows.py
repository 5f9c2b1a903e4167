"""A damaged row: the admin goes on beside it, says what is damaged, and leads back."""

import json
from datetime import date

import pytest
from django.db import connection
from django.urls import reverse
from wagtail.models import Revision
from wagtail.users.models import UserProfile

from alliance_site.caching import per_edition
from membership.process.permissions import EDITORS, OBSERVERS
from tests.support.builders import make_article, make_event, make_user

pytestmark = pytest.mark.django_db

DAMAGES = {
    "number": ("body", 5),
    "object": ("body", {"a": 1}),
    "words": ("body", ["a"]),
    "no type": ("body", [{"value": "text"}]),
    "part": ("body", [{"type": "facts", "value": 5}]),
    "text": ("body", [{"type": "text", "value": 5}]),
    "link": ("links", [{"type": "link", "value": {"page": "abc"}}]),
    "day": ("day", "2026-99-99" if connection.vendor == "sqlite" else "infinity"),
}
DAYS = {"articlepage": "written_on", "eventpage": "starts_on"}
OWN = ("edit", "history", "view_draft", "delete", "unpublish", "usage", "move", "copy")


@pytest.fixture
def pages(pages, editor_client, error_pages):
    for make, day in ((make_article, "written_on"), (make_event, "starts_on")):
        for title in ("Good", "Bad"):
            pages["en", title, day] = make(pages, title, **{day: date(2015, 1, 1)})
            pages["en", title, day].save_revision().publish()
    return pages


def bad(pages, day="written_on"):
    return pages["en", "Bad", day]


def damage(page, kind):
    """Write into the row what no form would let through."""
    column, value = DAMAGES[kind]
    column = DAYS[page._meta.model_name] if column == "day" else column
    value = value if kind == "day" else json.dumps(value)
    with connection.cursor() as cursor:
        table = page._meta.db_table
        cursor.execute(f"UPDATE {table} SET {column} = %s WHERE page_ptr_id = %s", [value, page.pk])
    per_edition.forget()


def damage_versions(page, kind, but=0):
    """Write the same into its versions, but for some of the oldest."""
    column, value = DAMAGES[kind]
    column = DAYS[page._meta.model_name] if column == "day" else column
    for version in Revision.objects.for_instance(page).order_by("pk")[but:]:
        content = version.content | {column: value}
        Revision.objects.filter(pk=version.pk).update(content=content)


def answers(client, *addresses):
    return {address: client.get(address).status_code for address in addresses}


@pytest.mark.sample(2)
@pytest.mark.parametrize("day", DAYS.values())
@pytest.mark.parametrize("kind", DAMAGES)
def test_lists_go_on_and_name_it(client, pages, kind, day):
    page = bad(pages, day)
    damage(page, kind)
    lists = ["/admin/", "/admin/articles/", "/admin/events/", "/admin/reports/site-history/"]
    lists += [f"/admin/{each}/{page.get_parent().pk}/" for each in ("pages", "choose-page")]

    assert {*answers(client, *lists).values()} == {200}
    for address in lists[-2:]:
        text = client.get(address).content.decode()
        assert "Good" in text
        assert "Bad" in text


def publish(client, page):
    """Publish the newest version in the admin."""
    client.post(f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}&next=/admin/")
    per_edition.forget()


@pytest.mark.sample(3)
@pytest.mark.parametrize("kind", DAMAGES)
def test_its_own_screens_answer_whether_row_or_versions_are_damaged(client, pages, kind):
    page = bad(pages, "starts_on" if kind == "day" else "written_on")
    asked = [reverse(f"wagtailadmin_pages:{name}", args=[page.pk]) for name in OWN]
    version = page.latest_revision_id
    asked += [f"/admin/pages/{page.pk}/revisions/{version}/{end}/" for end in ("view", "revert")]
    asked += [f"/admin/pages/{page.pk}/revisions/compare/live...{version}/"]

    for spoil in (damage, damage_versions):
        spoil(page, kind)
        for address in asked:
            response = client.get(address)
            assert response.status_code in (200, 302, 503)
            said = "This page is damaged" in response.content.decode()
            assert said == (response.status_code == 503)
            assert not said or "Here you see" not in response.content.decode()


@pytest.mark.sample(3)
@pytest.mark.parametrize("kind", DAMAGES)
def test_a_sound_draft_opens_and_mends_it(client, pages, kind):
    page = bad(pages)
    page.save_revision()
    damage(page, kind)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])

    assert "visitors do not see it" in client.get(address).content.decode()
    publish(client, page)

    assert client.get("/en/news/bad/").status_code == 200
    assert "visitors do not see it" not in client.get(address).content.decode()


@pytest.mark.sample(3)
@pytest.mark.parametrize("kind", DAMAGES)
def test_an_earlier_version_is_taken_and_published(client, pages, kind):
    page = bad(pages)
    page.save_revision()
    damage(page, kind)
    damage_versions(page, kind, but=1)
    edit = reverse("wagtailadmin_pages:edit", args=[page.pk])
    said = client.get(edit).context
    first = page.revisions.earliest("pk").pk

    assert said["public"] == said["draft"] != []
    assert [version.pk for version in said["sound"]] == [first]
    restore = reverse("restore_version", args=[page.pk, first])
    assert client.get(restore).status_code == 405
    assert client.post(restore)["Location"] == edit
    assert client.get(edit).status_code == 200
    publish(client, page)
    assert client.get("/en/news/bad/").status_code == 200


@pytest.mark.sample(2)
@pytest.mark.parametrize("kind", DAMAGES)
@pytest.mark.parametrize("name", ["delete", "unpublish"])
def test_it_can_be_taken_away(client, pages, kind, name, django_capture_on_commit_callbacks):
    page = bad(pages)
    damage(page, kind)

    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(reverse(f"wagtailadmin_pages:{name}", args=[page.pk]))

    assert response.status_code == 302
    assert client.get("/en/news/bad/").status_code == 404


def test_who_may_not_change_it_is_told_nothing(client, pages):
    page = bad(pages)
    damage(page, "number")
    damage_versions(page, "number")
    client.force_login(make_user(OBSERVERS))

    for name in ("edit", "history"):
        response = client.get(reverse(f"wagtailadmin_pages:{name}", args=[page.pk]))
        assert response.status_code == 302
        assert "damaged" not in response.content.decode()
    version = reverse("restore_version", args=[page.pk, page.latest_revision_id])
    assert client.post(version).status_code == 302


def test_another_failure_stays_one(client, pages, monkeypatch):
    def fail(*_args, **_values):
        raise RuntimeError

    monkeypatch.setattr("alliance_site.editing.proofreading.advise", fail)
    monkeypatch.setattr("wagtail.admin.views.pages.edit.EditView.get_context_data", fail)
    edit = reverse("wagtailadmin_pages:edit", args=[bad(pages).pk])

    assert client.get(edit).status_code == 500


def test_of_many_pages_to_publish_the_damaged_one_is_named(client, pages):
    good, page = pages["en", "Good", "written_on"], bad(pages)
    for each in (good, page):
        each.save_revision()
    damage_versions(page, "number")
    address = f"/admin/bulk/wagtailcore/page/publish/?id={good.pk}&id={page.pk}&next=/admin/"
    response = client.post(address)

    assert response.status_code == 503
    assert response.context["page"].pk == page.pk
    assert "The newest draft cannot be read: Body." in response.content.decode()


def test_it_is_said_in_the_language_of_the_reader(client, pages):
    user = make_user(EDITORS)
    UserProfile.objects.create(user=user, preferred_language="fr")
    client.force_login(user)
    page = bad(pages)
    damage(page, "text")
    damage_versions(page, "text")
    said = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert '<html lang="fr"' in said
    assert "Cette page est endommagée" in said
