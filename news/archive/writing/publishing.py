"""Publishing of what a person has looked at, many at once."""

from news.models import ImportedRecord


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
