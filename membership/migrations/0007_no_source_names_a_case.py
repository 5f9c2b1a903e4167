"""Take references of cases out of sources that are public, and out of older drafts of them."""

import json
import re

from django.db import migrations

# As ``membership.process.references`` wrote them when this migration was made.
SIGNS = "23456789BCDFHJKMNPRTVWX"
REFERENCE = re.compile(rf"\b[JNDM]-[{SIGNS}]{{4}}-[{SIGNS}]{{3}}\b", re.IGNORECASE)
MADE_BY_THE_SITE = re.compile(rf"(Application|Signature) {REFERENCE.pattern}", re.IGNORECASE)
WORDS = {
    "Participant": ("application of the authority", "candidature de l’autorité"),
    "Signatory": ("signature of the authority", "signature de l’autorité"),
}


def without_reference(text, words=None):
    """Return the text without any reference; one that the site made is said anew."""
    if words and MADE_BY_THE_SITE.fullmatch(text.strip()):
        return words
    return " ".join(REFERENCE.sub("", text).split())


def clean(apps, schema_editor):
    for name, columns in (
        ("Participant", ("source",)),
        ("Signatory", ("source", "occasion")),
        ("PopulationStatement", ("source",)),
    ):
        english, french = WORDS.get(name, ("", ""))
        for row in apps.get_model("membership", name).objects.all():
            changes = {}
            for column in columns:
                text = getattr(row, column)
                if REFERENCE.search(text):
                    changes[column] = without_reference(text, english)
            if changes.get("source") == english != "":
                changes["source_fr"] = french
            if changes:
                type(row).objects.filter(pk=row.pk).update(**changes)
    clean_drafts(apps)


def clean_drafts(apps):
    """Drafts hold the columns of their time; publishing one brings them back."""
    kinds = apps.get_model("contenttypes", "ContentType").objects
    kind = kinds.filter(app_label="membership", model="participant").first()
    if kind is None:
        return
    english, french = WORDS["Participant"]
    for revision in apps.get_model("wagtailcore", "Revision").objects.filter(content_type=kind):
        content = revision.content
        content = json.loads(content) if isinstance(content, str) else content
        text = content.get("source") or ""
        if not REFERENCE.search(text):
            continue
        content["source"] = without_reference(text, english)
        if content["source"] == english:
            content["source_fr"] = french
        type(revision).objects.filter(pk=revision.pk).update(content=content)


class Migration(migrations.Migration):
    dependencies = [
        ("membership", "0006_public_sources_name_no_case"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailcore", "0098_apitoken"),
    ]

    operations = [migrations.RunPython(clean, migrations.RunPython.noop, elidable=True)]
