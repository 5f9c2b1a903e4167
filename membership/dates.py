"""Days that are known more or less exactly: in words for readers, in ISO 8601-2 for programs."""

import re
from datetime import date

from django.utils.translation import gettext as _

from alliance_site import days
from membership.choices import KNOWN_SIGNS, Precision

NOT_LATER = re.compile(r"\[\.\.(\S+)\]")
EXACTNESS = {0: Precision.YEAR, 1: Precision.MONTH, 2: Precision.DAY}


def day_in_words(day: date, precision: str) -> str:
    """Return a day as exactly as it is known."""
    if precision == Precision.YEAR:
        return days.in_words(day, "Y")
    if precision == Precision.MONTH:
        return days.in_words(day, "F Y")
    whole = days.in_words(day)
    if precision == Precision.NOT_LATER:
        return _("not later than %(day)s") % {"day": whole}
    return whole


def written(day: date | None, precision: str = Precision.DAY) -> str:
    """Return ``2015``, ``2015-06``, ``2015-06-24`` or ``[..2015-06-24]`` for “not later than”."""
    if day is None:
        return ""
    text = day.isoformat()
    if precision == Precision.NOT_LATER:
        return f"[..{text}]"
    return text[: KNOWN_SIGNS.get(Precision(precision), 10)]


def read(text: str) -> tuple[date, Precision]:
    """Return day and precision of what ``written`` returns; ``ValueError`` for anything else."""
    if found := NOT_LATER.fullmatch(text):
        return date.fromisoformat(found[1]), Precision.NOT_LATER
    exactness = text.count("-")
    if not re.fullmatch(r"\d{4}(-\d\d){0,2}", text):
        raise ValueError(text)
    return date.fromisoformat(text + "-01" * (2 - exactness)), EXACTNESS[exactness]
