"""The key of a case is that of the form it was opened as.

A row of before keeps the key that stands in its letters: its words are its number and the
number of its link, over which that key was sealed. An erased row had none that opens it.
"""

from django.db import migrations, models


def keep_keys(apps, schema_editor):
    rows = apps.get_model("membership", "Submission").objects
    for pk, link_number in rows.values_list("pk", "link_number"):
        rows.filter(pk=pk).update(opened_as=f"{pk}|{link_number}")


class Migration(migrations.Migration):

    dependencies = [
        ("membership", "0025_every_decision_stays"),
    ]

    operations = [
        migrations.CreateModel(
            name="DeadLink",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("words", models.CharField(max_length=40, unique=True)),
            ],
        ),
        migrations.AddField("submission", "opened_as", models.CharField(max_length=40, null=True)),
        migrations.RunPython(keep_keys, migrations.RunPython.noop),
        migrations.AlterField("submission", "opened_as", models.CharField(max_length=40, unique=True)),
        migrations.RemoveField("submission", "opening_hash"),
        migrations.RemoveField("submission", "link_number"),
    ]
