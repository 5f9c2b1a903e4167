"""The pages that the site stands on stay where they are, whatever an editor tries."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageViewRestriction

from alliance_site.pages import scheduling
from membership.process.permissions import ADMINISTRATORS, EDITORS
from tests.support.builders import make_article, make_page, make_user
from tests.support.editing import article_answers

pytestmark = pytest.mark.django_db

KEYS = ["home", "news", "events", "participants", "declaration", "please-note"]


def attempts(page, elsewhere):
    """Yield every address that takes a page down, away or elsewhere, or shows it twice."""
    yield (
        reverse("wagtailadmin_pages:set_privacy", args=[page.pk]),
        {"restriction_type": "login"},
    )
    copy = {"new_title": "Twice", "new_slug": "twice", "new_parent_page": page.get_parent().pk}
    yield (
        reverse("wagtailadmin_pages:copy", args=[page.pk]),
        copy | {"copy_subpages": "on", "publish_copies": "on"},
    )
    for name, args in (
        ("unpublish", [page.pk]),
        ("delete", [page.pk]),
        ("move", [page.pk]),
        ("move_confirm", [page.pk, elsewhere.pk]),
    ):
        yield reverse(f"wagtailadmin_pages:{name}", args=args), {}
    for action in ("unpublish", "delete", "move"):
        bulk = reverse("wagtail_bulk_action", args=["wagtailcore", "page", action])
        sent = {"include_descendants": "on", "chooser": elsewhere.pk, "move_applicable": "on"}
        yield f"{bulk}?id={page.pk}&next=/admin/", sent


def state():
    rows = Page.objects.order_by("pk").values_list("pk", "path", "url_path", "live")
    return list(rows), PageViewRestriction.objects.count()


@pytest.mark.sample(4)
@pytest.mark.parametrize("role", [EDITORS, ADMINISTRATORS])
@pytest.mark.parametrize("key", KEYS)
def test_no_view_of_the_admin_takes_a_page_of_the_structure(client, pages, key, role):
    elsewhere = make_page(pages["en", "about"], "Elsewhere")
    client.force_login(make_user(role))
    before = state()
    for address, sent in attempts(pages["en", key], elsewhere):
        client.get(address)
        client.post(address, sent)
        assert state() == before, address


def test_the_same_views_take_other_pages(editor_client, pages):
    for number, wanted in enumerate(
        ("unpublish", "delete", "move_confirm", "bulk/", "privacy", "copy")
    ):
        page = make_page(pages["en", "home"], f"Page {number}")
        elsewhere = make_page(pages["en", "about"], f"Elsewhere {number}")
        before = state()
        for address, sent in attempts(page, elsewhere):
            if f"/{wanted}" in address or wanted in ("move_confirm",) and "confirm" in address:
                editor_client.post(address, sent)
        assert state() != before, wanted


def test_a_superuser_may(superuser_client, pages):
    superuser_client.post(reverse("wagtailadmin_pages:unpublish", args=[pages["en", "events"].pk]))

    assert not Page.objects.get(pk=pages["en", "events"].pk).live


def test_a_copy_of_a_list_is_a_page_like_any_other(editor_client, pages):
    copy = pages["en", "news"].copy(update_attrs={"slug": "copy", "title": "Copy"})
    editor_client.post(reverse("wagtailadmin_pages:unpublish", args=[copy.pk]))
    assert not Page.objects.get(pk=copy.pk).live
    editor_client.post(reverse("wagtailadmin_pages:delete", args=[copy.pk]))

    assert not Page.objects.filter(pk=copy.pk).exists()
    assert Page.objects.get(pk=pages["en", "news"].pk).live


def test_the_structure_does_not_expire_and_other_pages_do(editor_client, pages):
    day = (timezone.localtime() + timedelta(days=3)).strftime("%Y-%m-%d %H:%M")
    address = reverse("wagtailadmin_pages:edit", args=[pages["en", "news"].pk])
    sent = article_answers("News", slug="news", expire_at=day, **{"action-publish": "1"})
    assert "expire_at" in editor_client.post(address, sent).context["form"].errors

    past = timezone.now() - timedelta(hours=1)
    article = make_article(pages, expire_at=past)
    Page.objects.filter(pk=pages["en", "news"].pk).update(expire_at=past)
    scheduling.publish_what_is_due()

    assert not Page.objects.get(pk=article.pk).live
    assert Page.objects.get(pk=pages["en", "news"].pk).live
