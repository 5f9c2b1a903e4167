"""Editors keep the list of topics."""

from importlib import import_module

from django.db import migrations

roles = import_module("membership.migrations.0003_roles")


def let_editors_keep_topics(apps, schema_editor):
    for name in ("Editors", "Administrators"):
        group = apps.get_model("auth", "Group").objects.get(name=name)
        roles.give_models(apps, group, {("news", "topic"): ["add", "change", "delete"]})


class Migration(migrations.Migration):
    dependencies = [
        ("news", "0003_grave_events_and_the_hour_of_strasbourg"),
        ("membership", "0003_roles"),
    ]

    operations = [migrations.RunPython(let_editors_keep_topics, migrations.RunPython.noop)]
