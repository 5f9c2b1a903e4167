import json

from django.db import migrations, models


def keep_as_typed(apps, schema_editor):
    """What was typed and is no answer yet leaves the columns of the answer."""
    rows = apps.get_model("membership", "PassedProposal").objects.filter(answered_at=None)
    for row in rows:
        names = ("answer", "words", "signed_name", "signed_function")
        typed = {name: [getattr(row, name)] for name in names}
        typed |= {"may_be_named": ["on"]} if row.may_be_named else {}
        if any(map(any, typed.values())):
            page = {"typed": typed, "files": [], "judged": True}
            row.refused_answers = json.dumps({"answer": page})
            row.answer = row.words = row.signed_name = row.signed_function = ""
            row.may_be_named = False
            row.save()


class Migration(migrations.Migration):

    dependencies = [
        ('membership', '0033_pictures_of_town_halls'),
    ]

    operations = [
        migrations.AddField(
            model_name='passedproposal',
            name='refused_answers',
            field=models.TextField(blank=True, db_default='', default=''),
        ),
        migrations.RunPython(keep_as_typed, migrations.RunPython.noop),
    ]
