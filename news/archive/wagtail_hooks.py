"""What the import has in the admin; ``news/wagtail_hooks.py`` imports it, no code calls it."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from news.archive.models import ImportedRecord, ImportRun
from news.archive.publishing import PublishRecords
from news.archive.viewsets import EditorsReadPolicy, ImportedRecordViewSet, ImportRunViewSet

register_permission_policy(ImportedRecord, EditorsReadPolicy(ImportedRecord))
register_permission_policy(ImportRun, EditorsReadPolicy(ImportRun))
register_snippet(ImportedRecordViewSet)
hooks.register("register_bulk_action", PublishRecords)


@hooks.register("register_admin_viewset")
def imports():
    return ImportRunViewSet("imports")
