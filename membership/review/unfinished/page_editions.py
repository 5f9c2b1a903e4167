"""Which answers a page of a draft was made from: two people may have it open at once."""

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.crypto import salted_hmac

from membership import typed_pages
from membership.models import Submission
from membership.process.errors import AnswersChanged


def page_edition(draft: Submission, names: Iterable[str], page: str = "") -> str:
    """Return what tells whether any of these answers has changed, and nothing about them.

    What is kept of the ``page`` as it was typed belongs to it.
    """
    said = repr([(name, _now(draft, name)) for name in sorted(names)])
    if kept := typed_pages.page(draft, page):
        said += repr(sorted(kept.typed.items()))
    return salted_hmac("membership.page_editions", said, algorithm="sha256").hexdigest()[:16]


def is_stale(locked: Submission, names: Iterable[str], page: str, seen: str) -> bool:
    """Say whether something else was saved or typed on a page since its edition ``seen``.

    A page that has none is taken as it comes.
    """
    return seen not in ("", page_edition(locked, names, page))


def is_repeated(locked: Submission, answers: Mapping[str, object], page: str, seen: str) -> bool:
    """Say whether a stale page only says what stands in the row already.

    Raises ``AnswersChanged`` where it would replace what somebody has not seen.
    """
    if not is_stale(locked, answers, page, seen):
        return False
    if any(_plain(locked, name, said) != _now(locked, name) for name, said in answers.items()):
        raise AnswersChanged
    return True


def _now(draft: Submission, name: str) -> str:
    if name == "contact_email":
        return draft.given_email
    column: Any = draft._meta.get_field(name)
    return _plain(draft, name, column.value_from_object(draft))


def _plain(draft: Submission, name: str, value: Any) -> str:
    """Return a value in one way, whether it comes from a form, from the model or from the row."""
    column: Any = draft._meta.get_field(name)
    if column.many_to_many:
        return str(sorted(row.pk for row in value))
    return str(column.to_python(value))
