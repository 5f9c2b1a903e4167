"""Add what PostgreSQL searches by: a stored vector of the folded text, and its index.

The words are folded by us already, so the plain configuration "simple" is
enough, and no extension is needed.
"""

from django.db import migrations

ADD = """
ALTER TABLE alliance_site_searchentry ADD COLUMN vector tsvector
    GENERATED ALWAYS AS (to_tsvector('simple', folded)) STORED;
CREATE INDEX search_by_vector ON alliance_site_searchentry USING gin (vector);
"""
REMOVE = "ALTER TABLE alliance_site_searchentry DROP COLUMN vector"


def add(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(ADD)


def remove(apps, schema_editor):
    if schema_editor.connection.vendor == "postgresql":
        schema_editor.execute(REMOVE)


class Migration(migrations.Migration):
    dependencies = [("alliance_site", "0002_initial")]
    operations = [migrations.RunPython(add, remove)]
