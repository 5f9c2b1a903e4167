"""Files that belong to no row, and rows whose file is gone."""

import logging
from datetime import datetime, timedelta
from pathlib import Path

from django.core.files.storage import storages
from django.utils import timezone

from membership.models import Attachment

logger = logging.getLogger(__name__)

KEPT_WITHOUT_A_ROW = timedelta(hours=24)


def sweep() -> dict[str, int]:
    """Remove files without a row that are older than a day; report rows without a file."""
    storage = storages["private"]
    folder = Path(storage.path(""))
    known = set(Attachment.objects.values_list("file", flat=True))
    oldest = timezone.now() - KEPT_WITHOUT_A_ROW
    found = set()
    removed = 0
    for path in folder.iterdir() if folder.is_dir() else ():
        found.add(path.name)
        if path.is_file() and path.name not in known and changed_at(path) < oldest:
            path.unlink()
            removed += 1
    missing = Attachment.objects.filter(file__in=known - found).values_list("pk", flat=True)
    for pk in missing:
        logger.error("The file of attachment %s is missing.", pk)
    return {"removed": removed, "missing": len(missing)}


def changed_at(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, timezone.get_default_timezone())
