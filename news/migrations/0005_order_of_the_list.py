"""Give PostgreSQL an index in the order of the list, so that the newest ten need no sorting.

PostgreSQL takes an empty day for the latest one, so an index on the day alone
is of another order. SQLite takes it for the earliest and needs nothing more.
"""

from django.db import migrations

ADD = """
CREATE INDEX article_newest ON news_articlepage
    (written_on DESC NULLS LAST, page_ptr_id DESC);
"""
REMOVE = "DROP INDEX article_newest"


def add(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(ADD)


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(REMOVE)


class Migration(migrations.Migration):
    dependencies = [("news", "0004_let_editors_keep_topics")]
    operations = [migrations.RunPython(add, remove)]
