import hashlib

from django.db import migrations, models


def hash_tokens(apps, schema_editor):
    """Of tokens given out so far only the hash stays."""
    submissions = apps.get_model("membership", "Submission").objects
    for pk, token in submissions.values_list("pk", "opening_hash"):
        digest = hashlib.sha256(token.encode()).hexdigest()
        submissions.filter(pk=pk).update(opening_hash=digest)


class Migration(migrations.Migration):

    dependencies = [
        ('membership', '0009_letters_without_address'),
    ]

    operations = [
        migrations.RenameField(
            model_name='submission',
            old_name='opening_token',
            new_name='opening_hash',
        ),
        migrations.AddField(
            model_name='submission',
            name='refused_answers',
            field=models.TextField(blank=True, default=""),
            preserve_default=False,
        ),
        migrations.RunPython(hash_tokens, migrations.RunPython.noop),
    ]
