"""Editors and administrators point addresses of the site elsewhere."""

from importlib import import_module

from django.db import migrations

roles = import_module("membership.migrations.0003_roles")


def let_editors_keep_redirects(apps, schema_editor):
    for name in ("Editors", "Administrators"):
        group = apps.get_model("auth", "Group").objects.get(name=name)
        rights = {("wagtailredirects", "redirect"): ["add", "change", "delete"]}
        roles.give_models(apps, group, rights)


class Migration(migrations.Migration):
    dependencies = [
        ("membership", "0012_dynamic_forms_are_marked"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]

    operations = [migrations.RunPython(let_editors_keep_redirects, migrations.RunPython.noop)]
