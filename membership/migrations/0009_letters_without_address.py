import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def name_what_has_no_address(apps, schema_editor):
    letters = apps.get_model("membership", "Letter").objects.filter(progress="queued", to="")
    letters.update(progress="no_address")


class Migration(migrations.Migration):
    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
        ("membership", "0008_say_constraints_in_words"),
    ]

    operations = [
        migrations.AddField(
            model_name="letter",
            name="account",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.CASCADE,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="submission",
            name="reason_words",
            field=models.TextField(blank=True, max_length=1500),
        ),
        migrations.AlterField(
            model_name="letter",
            name="progress",
            field=models.CharField(
                choices=[
                    ("held", "held back"),
                    ("queued", "waiting to be sent"),
                    ("sending", "being sent"),
                    ("sent", "sent"),
                    ("failed", "failed"),
                    ("no_address", "not sent: there is no address"),
                ],
                default="queued",
                max_length=10,
                verbose_name="state",
            ),
        ),
        migrations.AlterField(
            model_name="letter",
            name="subject",
            field=models.CharField(max_length=260, verbose_name="subject"),
        ),
        migrations.RunPython(name_what_has_no_address, migrations.RunPython.noop),
    ]
