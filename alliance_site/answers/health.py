"""Whether the process lives, and whether what it stands on is in order. Never why it is not."""

import logging
import uuid

from django.core.cache import cache
from django.core.files.base import ContentFile
from django.core.files.storage import storages
from django.db import connection
from django.http import HttpResponse, JsonResponse

from alliance_site.files import scanner
from alliance_site.outbox import queue

logger = logging.getLogger(__name__)


def alive(request):
    """Answer as long as the process does, whatever else is broken."""
    return HttpResponse("alive\n", content_type="text/plain; charset=utf-8")


def ready(request):
    """Name each part and whether it is in order; 503 if one is not."""
    parts = {name: _is_in_order(name, check) for name, check in checks().items()}
    words = {name: "in order" if good else "out of order" for name, good in parts.items()}
    return JsonResponse(words, status=200 if all(parts.values()) else 503)


def checks():
    return {
        "database": database_answers,
        "cache": cache_keeps,
        "storage": storage_keeps,
        "outbox": queue.is_in_order,
        "scanner": scanner.answers,
    }


def _is_in_order(name, check):
    try:
        return bool(check())
    except Exception as error:
        # A part may fail in any way, with errors of any package; the answer is the same.
        logger.error("%s is out of order: %s", name, type(error).__name__)
        return False


def database_answers():
    with connection.cursor() as cursor:
        cursor.execute("SELECT 1")
        return cursor.fetchone() == (1,)


def cache_keeps():
    word = uuid.uuid4().hex
    cache.set("health", word, 30)
    return cache.get("health") is not None


def storage_keeps():
    """Write, read and remove a file where letters lie and where pictures lie."""
    return all(_keeps(storages[alias]) for alias in ("private", "default"))


def _keeps(storage):
    word = uuid.uuid4().hex.encode()
    name = storage.save(f"health/{uuid.uuid4().hex}", ContentFile(word))
    try:
        with storage.open(name) as file:
            return file.read() == word
    finally:
        storage.delete(name)
