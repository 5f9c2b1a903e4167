from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("alliance_site", "0015_sentences")]

    operations = [
        migrations.RenameModel("SearchEntry", "SearchRow"),
        migrations.RemoveConstraint("searchrow", "one_search_entry"),
        migrations.AddConstraint(
            "searchrow",
            models.UniqueConstraint(
                fields=("key", "language"),
                name="one_search_row",
                violation_error_message="The search already has this row.",
            ),
        ),
    ]
