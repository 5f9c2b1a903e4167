"""Publishing of what a person has looked at: the drafts of many records at once."""

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail.snippets.bulk_actions.snippet_bulk_action import SnippetBulkAction

from membership.process.permissions import may
from news.archive.models import ImportedRecord


class PublishRecords(SnippetBulkAction):
    """Publish the drafts of the checked records together."""

    display_name = _("Publish")
    action_type = "publish"
    aria_label = _("Publish the pages of the checked records")
    template_name = "news/archive/publish_records.html"
    action_priority = 10
    models = [ImportedRecord]

    @classmethod
    def get_queryset(cls, model, object_ids):
        return list(model.objects.filter(pk__in=object_ids).select_related("page"))

    def check_perm(self, record):
        may_read = may(self.request.user, "edit_pages")
        return may_read and may_be_published(record, self.request.user)

    def get_execution_context(self):
        return super().get_execution_context() | {"user": self.request.user}

    @classmethod
    def execute_action(cls, objects, user=None, **more):
        return publish(objects, by=user), 0

    def get_success_message(self, count, _children):
        return ngettext("%(count)d page published.", "%(count)d pages published.", count) % {
            "count": count
        }


def may_be_published(row, user):
    """Say whether a record has a draft that a user may publish."""
    page = row.page
    if page is None or row.status != ImportedRecord.State.IMPORTED:
        return False
    return page.has_unpublished_changes and page.permissions_for_user(user).can_publish()


def publish(rows, by):
    """Publish the latest draft of the page of each record; return how many there were."""
    published = 0
    for row in rows:
        if may_be_published(row, by):
            row.page.get_latest_revision().publish(user=by)
            published += 1
    return published
