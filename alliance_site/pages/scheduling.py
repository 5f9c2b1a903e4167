"""What goes live, and what is taken down, at the hour an editor has set."""

import logging
import traceback
from collections.abc import Callable, Iterator
from functools import partial
from itertools import chain

from django.apps import apps
from django.db import transaction
from django.db.models import Model
from django.utils import timezone
from wagtail.models import DraftStateMixin, Page, Revision

logger = logging.getLogger(__name__)


def publish_what_is_due() -> None:
    """Take down what has run out and publish what is due, pages and rows alike.

    As Wagtail's own command does it, so that log and edition take notice as if an
    editor had pressed the button; but there the first that fails stops all behind
    it, every minute anew. Here the others are done before the failures are told.
    """
    failures = []
    for name, step in chain(_run_out(), _due()):
        try:
            with transaction.atomic():
                step()
        except Exception as error:  # whatever it was, the others are done at their hour
            # Without the words of the error, which may quote what somebody wrote.
            where = "".join(traceback.format_tb(error.__traceback__))
            logger.error("The schedule of %s failed: %s\n%s", name, type(error).__name__, where)
            failures.append(error)
    if failures:
        raise ExceptionGroup("Not all that was due could be done.", failures)


def _run_out() -> Iterator[tuple[str, Callable[[], object]]]:
    others = (each for each in apps.get_models() if issubclass(each, DraftStateMixin))
    for model in (Page, *(each for each in others if not issubclass(each, Page))):
        rows = model._default_manager.filter(live=True, expire_at__lt=timezone.now())
        for row in rows.order_by("expire_at"):
            if isinstance(row, Page) and row.specific.holds_up_site():
                continue  # set past the form, which refuses it
            log_action = "wagtail.unpublish.scheduled"
            yield _name(row), partial(row.unpublish, set_expired=True, log_action=log_action)


def _due() -> Iterator[tuple[str, Callable[[], object]]]:
    revisions = Revision.objects.filter(approved_go_live_at__lt=timezone.now())
    for revision in revisions.order_by("approved_go_live_at"):
        yield _name(revision), partial(revision.publish, log_action="wagtail.publish.scheduled")


def _name(row: Model) -> str:
    return f"{row._meta.label_lower} {row.pk}"
