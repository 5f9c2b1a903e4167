"""The groups of staff and what each may do; ``membership.process.permissions`` has the same table."""

from django.db import migrations

QUEUE = {
    "Observers": ["observe_submission"],
    "Reviewers": ["observe_submission", "review_submission", "view_contact_data"],
    "Deciders": [
        "observe_submission",
        "review_submission",
        "view_contact_data",
        "decide_submission",
        "export_submission",
        "resend_letter",
    ],
    "Editors": [],
    "Administrators": [
        "observe_submission",
        "view_contact_data",
        "export_submission",
        "resend_letter",
    ],
}
# Nobody adds a participant by hand: ``membership.register`` does, with a number and an event.
WRITTEN = {
    ("membership", "participant"): ["change", "publish"],
    ("membership", "presentation"): ["add", "change", "delete", "publish"],
    ("membership", "othername"): ["add", "change", "delete"],
    ("membership", "populationstatement"): ["add", "change", "delete"],
    ("membership", "openingstatement"): ["add", "change", "delete"],
    ("membership", "signatory"): ["change"],
    ("membership", "cooperation"): ["change"],
    ("alliance_site", "frame"): ["add", "change", "publish"],
    ("alliance_site", "legacyaddress"): ["add", "change", "delete"],
    ("alliance_site", "missedaddress"): ["change"],
}
ADMINISTERED = {
    ("membership", "lettertext"): ["add", "change", "delete"],
    ("membership", "closingday"): ["add", "change", "delete"],
    ("membership", "internalcontact"): ["add", "change", "delete"],
    ("alliance_site", "user"): ["add", "change", "delete"],
    ("auth", "group"): ["change"],
}
PAGES = ["add", "change", "publish", "lock", "unlock"]
COLLECTED = {("wagtailimages", "image"), ("wagtaildocs", "document")}


def make_roles(apps, schema_editor):
    groups = apps.get_model("auth", "Group").objects
    groups.filter(name="Moderators").delete()
    for name, codenames in QUEUE.items():
        group, _made = groups.get_or_create(name=name)
        give(apps, group, "wagtailadmin", "admin", ["access_admin"])
        give(apps, group, "membership", "submission", codenames)
        if name in ("Editors", "Administrators"):
            give_models(apps, group, WRITTEN)
            give_tree(apps, group)
        if name == "Administrators":
            give_models(apps, group, ADMINISTERED)


def give_models(apps, group, table):
    for (app, model), actions in table.items():
        give(apps, group, app, model, [f"{action}_{model}" for action in actions])


def give(apps, group, app, model, codenames):
    for codename in codenames:
        group.permissions.add(permission(apps, app, model, codename))


def give_tree(apps, group):
    """Let a group work on all pages, pictures and documents."""
    page = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    collection = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    on_pages = apps.get_model("wagtailcore", "GroupPagePermission").objects
    on_collections = apps.get_model("wagtailcore", "GroupCollectionPermission").objects
    for action in PAGES:
        right = permission(apps, "wagtailcore", "page", f"{action}_page")
        on_pages.get_or_create(group=group, page=page, permission=right)
    for app, model in COLLECTED:
        for action in ("add", "change", "choose"):
            right = permission(apps, app, model, f"{action}_{model}")
            on_collections.get_or_create(group=group, collection=collection, permission=right)


def permission(apps, app, model, codename):
    """Return a right; Django itself writes the missing ones only after the last migration."""
    types = apps.get_model("contenttypes", "ContentType").objects
    content_type, _made = types.get_or_create(app_label=app, model=model)
    right, _made = apps.get_model("auth", "Permission").objects.get_or_create(
        content_type=content_type,
        codename=codename,
        defaults={"name": f"Can {codename.replace('_', ' ')}"},
    )
    return right


class Migration(migrations.Migration):
    dependencies = [
        ("membership", "0002_events_are_append_only"),
        ("alliance_site", "0002_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
        ("wagtailadmin", "0001_create_admin_access_permissions"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtailimages", "0027_image_description"),
        ("wagtaildocs", "0014_alter_document_file_size"),
    ]

    operations = [migrations.RunPython(make_roles, migrations.RunPython.noop)]
