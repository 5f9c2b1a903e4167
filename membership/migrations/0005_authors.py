"""Authors write and editors approve; before, a page could be submitted and nobody could approve."""

from importlib import import_module

from django.db import migrations

roles = import_module("membership.migrations.0003_roles")

APPROVERS = ("Editors", "Administrators")
APPROVAL = "Approval by an editor"


def make_authors(apps, schema_editor):
    groups = apps.get_model("auth", "Group").objects
    authors, _made = groups.get_or_create(name="Authors")
    roles.give(apps, authors, "wagtailadmin", "admin", ["access_admin"])
    let_write(apps, authors)
    # Not authors: who begins a translation may also publish it, whatever the rights on the page.
    for name in APPROVERS:
        let_translate(apps, groups.get(name=name))


def let_write(apps, group):
    """Let a group change pages and add pictures and documents, and publish nothing."""
    page = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    collection = apps.get_model("wagtailcore", "Collection").objects.get(depth=1)
    on_pages = apps.get_model("wagtailcore", "GroupPagePermission").objects
    on_collections = apps.get_model("wagtailcore", "GroupCollectionPermission").objects
    for action in ("add", "change"):
        right = roles.permission(apps, "wagtailcore", "page", f"{action}_page")
        on_pages.get_or_create(group=group, page=page, permission=right)
    for app, model in sorted(roles.COLLECTED):
        for action in ("add", "choose"):
            right = roles.permission(apps, app, model, f"{action}_{model}")
            on_collections.get_or_create(group=group, collection=collection, permission=right)


def let_translate(apps, group):
    right = apps.get_model("auth", "Permission").objects.get(
        content_type__app_label="wagtail_localize", codename="submit_translation"
    )
    group.permissions.add(right)


def let_editors_approve(apps, schema_editor):
    """Give what waited for the deleted group “Moderators” to those who may publish."""
    approvers = apps.get_model("auth", "Group").objects.filter(name__in=APPROVERS)
    tasks = apps.get_model("wagtailcore", "GroupApprovalTask").objects
    types = apps.get_model("contenttypes", "ContentType").objects
    content_type, _made = types.get_or_create(app_label="wagtailcore", model="groupapprovaltask")
    task = tasks.filter(groups=None).order_by("pk").first()
    task = task or tasks.create(name=APPROVAL, content_type=content_type)
    task.name = APPROVAL
    task.save()
    task.groups.set(approvers)
    lead_pages_through(apps, task)


def lead_pages_through(apps, task):
    workflows = apps.get_model("wagtailcore", "Workflow").objects
    step = apps.get_model("wagtailcore", "WorkflowTask").objects.filter(task_id=task.pk).first()
    workflow = step.workflow if step else workflows.create(name=APPROVAL)
    if step is None:
        workflow.workflow_tasks.create(task_id=task.pk, sort_order=0)
    workflow.name = APPROVAL
    workflow.save()
    root = apps.get_model("wagtailcore", "Page").objects.get(depth=1)
    on_pages = apps.get_model("wagtailcore", "WorkflowPage").objects
    on_pages.get_or_create(page=root, defaults={"workflow": workflow})


class Migration(migrations.Migration):
    dependencies = [
        ("membership", "0004_name_states_and_kinds"),
        ("wagtailcore", "0098_apitoken"),
        ("wagtail_localize", "0016_rename_page_revision_translationlog_revision"),
    ]

    operations = [
        migrations.RunPython(make_authors, migrations.RunPython.noop),
        migrations.RunPython(let_editors_approve, migrations.RunPython.noop),
    ]
