"""Letters stand in the outbox of ``alliance_site``: with their numbers, since these are addresses."""

from django.core.management.color import no_style
from django.db import migrations

KEPT = (
    *("id", "account_id", "code", "once_key", "message_id", "language", "to", "subject", "body"),
    *("progress", "attempts", "next_attempt_at", "claimed_at", "last_error", "created_at"),
    *("created_by_id", "sent_at"),
)
ABOUT = ("submission", "participant")


def move(apps, schema_editor):
    former = apps.get_model("membership", "Letter").objects.order_by("pk")
    outbox = apps.get_model("alliance_site", "Letter")
    types = apps.get_model("contenttypes", "ContentType").objects
    known = {
        name: types.get_or_create(app_label="membership", model=name)[0].pk for name in ABOUT
    }
    for letter in former.iterator():
        row = outbox(**{name: getattr(letter, name) for name in KEPT})
        for name in ABOUT:
            if number := getattr(letter, f"{name}_id"):
                row.about_type_id, row.about_id = known[name], number
        row.save(force_insert=True)
        # ``auto_now_add`` has made it a letter of today.
        outbox.objects.filter(pk=row.pk).update(created_at=letter.created_at)
    for statement in schema_editor.connection.ops.sequence_reset_sql(no_style(), [outbox]):
        schema_editor.execute(statement)


def forget_references(apps, schema_editor):
    """Leave nothing in the index of references that leads from a letter."""
    references = apps.get_model("wagtailcore", "ReferenceIndex").objects
    references.filter(
        base_content_type__app_label="membership", base_content_type__model="letter"
    ).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("membership", "0020_participants_stand_in_the_order_of_folded_names"),
        ("alliance_site", "0013_letters"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [
        migrations.RunPython(move, migrations.RunPython.noop),
        migrations.RunPython(forget_references, migrations.RunPython.noop),
        migrations.DeleteModel("Letter"),
    ]
