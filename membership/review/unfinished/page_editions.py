"""Which answers a page of a draft was made from: two people may have it open at once."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.crypto import salted_hmac

from membership.models import Submission


def page_edition(draft: Submission, names: Iterable[str]) -> str:
    """Return what tells whether any of these answers has changed, and nothing about them."""
    said = repr([(name, _now(draft, name)) for name in sorted(names)])
    return salted_hmac("membership.page_editions", said, algorithm="sha256").hexdigest()[:16]


def is_overtaken(locked: Submission, answers: Mapping[str, object], seen: str) -> bool:
    """Say whether answers that somebody has not seen would be replaced by others.

    ``seen`` is the edition of the page; a page that has none is taken as it comes.
    """
    if seen in ("", page_edition(locked, answers)):
        return False
    return any(_plain(locked, name, said) != _now(locked, name) for name, said in answers.items())


def _now(draft: Submission, name: str) -> str:
    column: Any = draft._meta.get_field(name)
    return _plain(draft, name, column.value_from_object(draft))


def _plain(draft: Submission, name: str, value: Any) -> str:
    """Return a value in one way, whether it comes from a form, from the model or from the row."""
    column: Any = draft._meta.get_field(name)
    if column.many_to_many:
        return str(sorted(row.pk for row in value))
    return str(column.to_python(value))
