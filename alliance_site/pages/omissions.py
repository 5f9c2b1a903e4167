"""What is left out where it fails: the rest goes on, the log names it, and staff can see it."""

import logging
import traceback
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from django.db import InterfaceError, OperationalError
from django.db.models import Model, QuerySet

logger = logging.getLogger(__name__)
Result = TypeVar("Result")


def attempt(step: Callable[[], Result], item: Model | str, where: str) -> Result | None:
    """Return what a step returns, or nothing where it fails for one item of many.

    The item is a row, or what the log calls it. A failure of the database itself is raised.
    """
    try:
        return step()
    except (OperationalError, InterfaceError):
        raise
    except Exception as error:  # whatever it was, the others are shown
        name = item if isinstance(item, str) else f"{item._meta.label_lower} {item.pk}"
        # Without the words of the error, which may quote what somebody wrote.
        told = "".join(traceback.format_tb(error.__traceback__))
        logger.error("%s is left out of %s: %s\n%s", name, where, type(error).__name__, told)
        return None


def rows(found: QuerySet, where: str) -> list:
    """Return the rows of a query; where one holds what cannot be read, all others."""
    return parted(found, where)[0]


def parted(found: QuerySet, where: str) -> tuple[list, list]:
    """Return the rows of a query that can be read, and the keys of those that cannot."""
    try:
        return list(found), []
    except (OperationalError, InterfaceError):
        raise
    except Exception:  # as many kinds as there are columns
        return _one_by_one(found, where)


def _one_by_one(found: QuerySet, where: str) -> tuple[list, list]:
    """Read by key what could not be read together."""
    keys = dict.fromkeys(found.values_list("pk", flat=True))
    unlimited = found.all()
    unlimited.query.clear_limits()
    read, damaged = [], []
    for key in keys:
        row = partial(list, unlimited.filter(pk=key))
        found_row = attempt(row, f"{found.model._meta.label_lower} {key}", where)
        if found_row is None:
            damaged.append(key)
        else:
            read += found_row
    return read, damaged
