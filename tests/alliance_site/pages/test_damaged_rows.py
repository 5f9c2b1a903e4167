"""A damaged row: the admin goes on beside it, says what is damaged, and leads back."""

import json

import pytest
from django.db import connection
from django.urls import reverse

from alliance_site.caching import per_edition

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


def answers(client, *addresses):
    return {address: client.get(address).status_code for address in addresses}


@pytest.mark.sample(2)
@pytest.mark.parametrize("day", DAYS.values())
@pytest.mark.parametrize("kind", DAMAGES)
def test_lists_go_on_and_name_it(client, good_and_bad, kind, day):
    page = bad(good_and_bad, day)
    damage(page, kind)
    lists = ["/admin/", "/admin/articles/", "/admin/events/", "/admin/reports/site-history/"]
    lists += [f"/admin/{each}/{page.get_parent().pk}/" for each in ("pages", "choose-page")]

    assert {*answers(client, *lists).values()} == {200}
    for address in lists[-2:]:
        text = client.get(address).content.decode()
        assert "Good" in text
        assert "Bad" in text


@pytest.mark.sample(2)
@pytest.mark.parametrize("kind", DAMAGES)
@pytest.mark.parametrize("name", ["delete", "unpublish"])
def test_it_can_be_taken_away(client, good_and_bad, kind, name, django_capture_on_commit_callbacks):
    page = bad(good_and_bad)
    damage(page, kind)

    with django_capture_on_commit_callbacks(execute=True):
        response = client.post(reverse(f"wagtailadmin_pages:{name}", args=[page.pk]))

    assert response.status_code == 302
    assert client.get("/en/news/bad/").status_code == 404
