"""Registration only: what is registered is written elsewhere."""

from wagtail import hooks
from wagtail.permissions import register_permission_policy
from wagtail.snippets.models import register_snippet

from news import teasers
from news.models import ImportedRecord, ImportRun
from news.viewsets.archive import (
    EditorsReadPolicy,
    ImportedRecordViewSet,
    ImportRunViewSet,
    PublishRecords,
)
from news.viewsets.dispatches import NewsGroup

register_permission_policy(ImportedRecord, EditorsReadPolicy(ImportedRecord))
register_permission_policy(ImportRun, EditorsReadPolicy(ImportRun))
register_snippet(ImportedRecordViewSet)
hooks.register("register_bulk_action", PublishRecords)
hooks.register("after_create_page", teasers.advise)
hooks.register("after_edit_page", teasers.advise)


@hooks.register("register_admin_viewset")
def register_imports():
    return [ImportRunViewSet("imports"), NewsGroup()]
