"""Articles and events that are damaged as no form would let through."""

import json
from datetime import date

from django.db import connection

from alliance_site.caching import per_edition
from news.models import ArticlePage, EventPage
from tests.support.builders import make_article, make_event

BROKEN = json.dumps([{"type": "facts", "value": 5}])
# What no program of ours writes, but a hand in the database or a failed disk can.
DAMAGES = {
    "parts": ("body", BROKEN),
    "text": ("body", json.dumps([{"type": "text", "value": 5}])),
    "link": ("links", json.dumps([{"type": "link", "value": {"page": "abc"}}])),
    "object": ("body", json.dumps({"a": 1})),
    "words": ("body", json.dumps(["a"])),
    "day": ("day", "2999-99-99" if connection.vendor == "sqlite" else "infinity"),
}


def make_good_and_bad(pages):
    """Make an article and an event that are sound, and one of each whose body is broken."""
    for title in ("Good", "Bad"):
        make_article(pages, title, written_on=date(2015, 1, 1))
        make_event(pages, title, starts_on=date(2999, 1, 1))
    for model in (ArticlePage, EventPage):
        model.objects.filter(title="Bad").update(body=BROKEN)
    per_edition.forget()


def damage(name):
    """Damage the bad article and the bad event in one of the ways."""
    column, value = DAMAGES[name]
    for model, day in ((ArticlePage, "written_on"), (EventPage, "starts_on")):
        key = model.objects.values_list("pk", flat=True).get(title="Bad")
        with connection.cursor() as cursor:
            statement = (
                f"UPDATE {model._meta.db_table} SET {day if column == 'day' else column} = %s"
                " WHERE page_ptr_id = %s"
            )
            cursor.execute(statement, [value, key])
    per_edition.forget()
