"""The rights of a role are written in ``membership.process.permissions``; administrators change none."""

from django.db import migrations


def take_away(apps, schema_editor):
    group = apps.get_model("auth", "Group").objects.get(name="Administrators")
    group.permissions.remove(*group.permissions.filter(codename="change_group"))


class Migration(migrations.Migration):
    dependencies = [("membership", "0014_count_what_is_sent")]

    operations = [migrations.RunPython(take_away, migrations.RunPython.noop)]
