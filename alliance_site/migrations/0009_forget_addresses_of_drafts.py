"""Redirects from what a page was called before it was ever public lead from nowhere."""

from datetime import timedelta

from django.db import migrations
from django.db.models import F, Q

# The first publication itself renamed the page, and noted it a moment later.
A_MOMENT = timedelta(minutes=1)


def forget_addresses_of_drafts(apps, schema_editor):
    rows = apps.get_model("wagtailredirects", "Redirect").objects.filter(automatically_created=True)
    never = Q(redirect_page__live=False, redirect_page__first_published_at=None)
    before = Q(created_at__lt=F("redirect_page__first_published_at") + A_MOMENT)
    found = rows.filter(never | before).values_list("pk", flat=True)
    rows.filter(pk__in=list(found)).delete()


class Migration(migrations.Migration):
    dependencies = [
        ("alliance_site", "0008_contact_and_channels_of_the_frame"),
        ("wagtailredirects", "0008_add_verbose_name_plural"),
    ]

    operations = [migrations.RunPython(forget_addresses_of_drafts, migrations.RunPython.noop)]
