"""What is left out where it fails: the rest goes on, the log names it, and staff can see it."""

import logging
import traceback
from collections.abc import Callable
from typing import Any

logger = logging.getLogger(__name__)


def attempt(step: Callable[[], Any], page: Any, where: str) -> Any:
    """Return what a step returns, or nothing where it fails for one page of many."""
    try:
        return step()
    except Exception as error:  # whatever it was, the others are shown
        # Without the words of the error, which may quote what somebody wrote.
        told = "".join(traceback.format_tb(error.__traceback__))
        name = f"{page._meta.label_lower} {page.pk}"
        logger.error("%s is left out of %s: %s\n%s", name, where, type(error).__name__, told)
        return None
