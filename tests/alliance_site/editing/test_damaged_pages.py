"""Where a screen of the admin needs what is damaged, it says so and leads back."""

import pytest
from django.urls import reverse
from wagtail.models import Revision
from wagtail.users.models import UserProfile

from alliance_site.caching import per_edition
from membership.process.permissions import EDITORS, OBSERVERS
from tests.alliance_site.pages.test_damaged_rows import DAMAGES, DAYS, bad, damage
from tests.support.builders import make_user

pytestmark = pytest.mark.django_db
OWN = ("edit", "history", "view_draft", "delete", "unpublish", "usage", "move", "copy")


def damage_versions(page, kind, but=0):
    """Write the same into its versions, but for some of the oldest."""
    column, value = DAMAGES[kind]
    column = DAYS[page._meta.model_name] if column == "day" else column
    for version in Revision.objects.for_instance(page).order_by("pk")[but:]:
        content = version.content | {column: value}
        Revision.objects.filter(pk=version.pk).update(content=content)


def publish(client, page):
    """Publish the newest version in the admin."""
    client.post(f"/admin/bulk/wagtailcore/page/publish/?id={page.pk}&next=/admin/")
    per_edition.forget()


@pytest.mark.sample(3)
@pytest.mark.parametrize("kind", DAMAGES)
def test_its_own_screens_answer_whether_row_or_versions_are_damaged(client, good_and_bad, kind):
    page = bad(good_and_bad, "starts_on" if kind == "day" else "written_on")
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
def test_a_sound_draft_opens_and_mends_it(client, good_and_bad, kind):
    page = bad(good_and_bad)
    page.save_revision()
    damage(page, kind)
    address = reverse("wagtailadmin_pages:edit", args=[page.pk])

    assert "visitors do not see it" in client.get(address).content.decode()
    publish(client, page)

    assert client.get("/en/news/bad/").status_code == 200
    assert "visitors do not see it" not in client.get(address).content.decode()


@pytest.mark.sample(3)
@pytest.mark.parametrize("kind", DAMAGES)
def test_an_earlier_version_is_taken_and_published(client, good_and_bad, kind):
    page = bad(good_and_bad)
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


def test_who_may_not_change_it_is_told_nothing(client, good_and_bad):
    page = bad(good_and_bad)
    damage(page, "number")
    damage_versions(page, "number")
    client.force_login(make_user(OBSERVERS))

    for name in ("edit", "history"):
        response = client.get(reverse(f"wagtailadmin_pages:{name}", args=[page.pk]))
        assert response.status_code == 302
        assert "damaged" not in response.content.decode()
    version = reverse("restore_version", args=[page.pk, page.latest_revision_id])
    assert client.post(version).status_code == 302


def test_another_failure_stays_one(client, good_and_bad, monkeypatch):
    def fail(*_args, **_values):
        raise RuntimeError

    monkeypatch.setattr("alliance_site.editing.proofreading.advise", fail)
    monkeypatch.setattr("wagtail.admin.views.pages.edit.EditView.get_context_data", fail)
    edit = reverse("wagtailadmin_pages:edit", args=[bad(good_and_bad).pk])

    assert client.get(edit).status_code == 500


def test_of_many_pages_to_publish_the_damaged_one_is_named(client, good_and_bad):
    good, page = good_and_bad["en", "Good", "written_on"], bad(good_and_bad)
    for each in (good, page):
        each.save_revision()
    damage_versions(page, "number")
    address = f"/admin/bulk/wagtailcore/page/publish/?id={good.pk}&id={page.pk}&next=/admin/"
    response = client.post(address)

    assert response.status_code == 503
    assert response.context["page"].pk == page.pk
    assert "The newest draft cannot be read: Body." in response.content.decode()


def test_it_is_said_in_the_language_of_the_reader(client, good_and_bad):
    user = make_user(EDITORS)
    UserProfile.objects.create(user=user, preferred_language="fr")
    client.force_login(user)
    page = bad(good_and_bad)
    damage(page, "text")
    damage_versions(page, "text")
    said = client.get(reverse("wagtailadmin_pages:edit", args=[page.pk])).content.decode()

    assert '<html lang="fr"' in said
    assert "Cette page est endommagée" in said
