"""The chain of events has a head, and no event can be changed or removed: on either engine."""

from django.db import migrations

TABLE = "membership_submissionevent"
REFUSAL = "Events are append-only."

TRIGGERS = {
    "postgresql": [
        f"""
        CREATE FUNCTION {TABLE}_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION '{REFUSAL}'; END $$
        """,
        f"""
        CREATE TRIGGER {TABLE}_keep_rows BEFORE UPDATE OR DELETE ON {TABLE}
        FOR EACH ROW EXECUTE FUNCTION {TABLE}_refuse()
        """,
        f"""
        CREATE TRIGGER {TABLE}_keep_table BEFORE TRUNCATE ON {TABLE}
        FOR EACH STATEMENT EXECUTE FUNCTION {TABLE}_refuse()
        """,
    ],
    # Truncating is deleting here. A later migration that alters the table loses
    # these two with the old table, and has to write them again.
    "sqlite": [
        f"""
        CREATE TRIGGER {TABLE}_no_{action.lower()} BEFORE {action} ON {TABLE}
        BEGIN SELECT RAISE(ABORT, '{REFUSAL}'); END
        """
        for action in ("UPDATE", "DELETE")
    ],
}
UNDO = {
    "postgresql": [
        f"DROP TRIGGER {TABLE}_keep_rows ON {TABLE}",
        f"DROP TRIGGER {TABLE}_keep_table ON {TABLE}",
        f"DROP FUNCTION {TABLE}_refuse()",
    ],
    "sqlite": [f"DROP TRIGGER {TABLE}_no_update", f"DROP TRIGGER {TABLE}_no_delete"],
}


def run(statements):
    def migrate(apps, schema_editor):
        for statement in statements[schema_editor.connection.vendor]:
            schema_editor.execute(statement)

    return migrate


def begin_the_chain(apps, schema_editor):
    apps.get_model("membership", "EventChainHead").objects.get_or_create(pk=1)


class Migration(migrations.Migration):
    dependencies = [("membership", "0001_initial")]

    operations = [
        migrations.RunPython(begin_the_chain, migrations.RunPython.noop),
        migrations.RunPython(run(TRIGGERS), run(UNDO)),
    ]
