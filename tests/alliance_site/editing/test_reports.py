"""The report on translations: who sees it, and what of it."""

import pytest
from django.urls import reverse

from alliance_site.models import Frame
from membership.process.permissions import AUTHORS, OBSERVERS
from tests.alliance_site.editing.test_translations import REPORT, report
from tests.support.builders import make_article, make_frame, make_user

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("pages")]


def test_the_report_is_narrowed_to_what_is_missing(editor_client, pages):
    make_article(pages, title="Only in English")

    missing = report(editor_client, translation="missing")

    assert "Only in English" in missing
    assert "Home" not in missing
    assert "Only in English" not in report(editor_client, translation="translated")


def test_authors_see_the_pages_alone_and_those_who_edit_nothing_no_report(client, pages):
    make_frame(pages)
    client.force_login(make_user(AUTHORS))
    state, address = report(client)["Home"]
    assert client.get(address).status_code == 200
    assert str(Frame.objects.first()) not in report(client)

    client.force_login(make_user(OBSERVERS))
    assert client.get(reverse(REPORT)).status_code == 302
    assert reverse(REPORT) not in client.get("/admin/").content.decode()


def test_the_menu_leads_editors_to_the_report(editor_client):
    assert reverse(REPORT) in editor_client.get("/admin/").content.decode()


def test_a_hundred_articles_cost_as_many_queries_as_one(
    editor_client, pages, django_assert_max_num_queries
):
    for number in range(30):
        make_article(pages, title=f"Article {number}")
    report(editor_client)
    with django_assert_max_num_queries(15):
        report(editor_client)
