"""A row that is like somebody who is known: a question to the operator, never an answer."""

from collections.abc import Callable, Iterable
from typing import TypeVar
from uuid import UUID

from django.utils.translation import gettext as _

from alliance_site.names.places import Match, Reason
from membership.models import Participant, Signatory
from membership.open_data.importing.cells import identifier, whole_number
from membership.open_data.importing.rows import NEW, SAME, Likeness, Row
from membership.process.errors import RegisterError

Found = TypeVar("Found", Participant, Signatory)


class Named:
    """Whom a file names by identifier or number, in whatever order its rows stand.

    Two rows with a uid each are two: somebody told them apart before they were exported. Two with
    a number each are two if no more than their names is similar; one place is not twice there.
    """

    def __init__(self, rows: Iterable[Row]) -> None:
        rows = list(rows)
        self.uids = {uid_of(row) for row in rows if _is_read(identifier, row.get("uid"))}
        self.numbers = {number_of(row) for row in rows if _is_read(whole_number, row.get("number"))}

    def tells_apart(self, row: Row, known: Participant | Signatory, match: Match) -> bool:
        # A city and the region of its name are two authorities.
        if match.reason == Reason.REGION:
            return True
        if uid_of(row) and isinstance(known, Participant) and known.uid in self.uids:
            return True
        both = bool(number_of(row)) and known.number in self.numbers
        return both and not match.is_same_place


def uid_of(row: Row) -> UUID | None:
    uid = identifier(row.get("uid"))
    return UUID(uid) if uid else None


def number_of(row: Row) -> int | None:
    return whole_number(row.get("number"))


def _is_read(read: Callable[[str], object], text: str) -> bool:
    try:
        return bool(read(text))
    except RegisterError:
        return False  # its row will say so


def settle(
    row: Row, alike: list[tuple[Found, Match]], says_nothing_new: Callable[[Found], bool]
) -> Found | None:
    """Return which of those that are alike a row means, or nothing for somebody new.

    A likeness is never enough to change anything: either the operator has answered, or the row
    says of one of them what is recorded already, or it is a question.
    """
    if not alike or row.answer == NEW:
        return None
    for known, match in alike:
        if match.is_same_place and says_nothing_new(known):
            return known
    if row.answer == SAME and len(alike) == 1 and not _names_another(row, alike[0][0]):
        return alike[0][0]
    raise Likeness(_question(row, alike))


def _names_another(row: Row, known: Participant | Signatory) -> str:
    """Return by what a row says that it is somebody else: “same” would contradict it."""
    if isinstance(known, Participant) and uid_of(row) not in (None, known.uid):
        return "uid"
    number = number_of(row)
    return "number" if number and known.number and number != known.number else ""


def _question(row: Row, alike: list[tuple[Found, Match]]) -> str:
    known = "; ".join(_described(found, match) for found, match in alike[:5])
    ask = _several(alike[0][0]) if len(alike) > 1 else _one(alike[0][0], row)
    sentences = [ask % {"known": known}]
    if number := number_of(row):
        sentences.insert(0, _("Nobody has number %s.") % number)
    return " ".join(sentences)


def _several(first: Participant | Signatory) -> str:
    if isinstance(first, Participant):
        return _(
            "This may be one of these: %(known)s. Write the number or the uid of the right one "
            "in the row; if it is none of them, write “new” in a column “answer”."
        )
    return _(
        "This may be one of these: %(known)s. Write the number of the right one in the row; if "
        "it is none of them, write “new” in a column “answer”."
    )


def _one(found: Participant | Signatory, row: Row) -> str:
    """Return what the operator is asked; a signatory has no uid, and perhaps no number."""
    another = _names_another(row, found)
    if another == "uid":
        return _(
            "This may be %(known)s. If it is, write its uid in the row; if it is not, write "
            "“new” in a column “answer”."
        )
    if another:
        return _(
            "This may be %(known)s. If it is, write its number in the row; if it is not, write "
            "“new” in a column “answer”."
        )
    if isinstance(found, Participant) and found.number:
        return _(
            "This may be %(known)s. If it is, write its number or its uid in the row, or “same” "
            "in a column “answer”; if it is not, write “new” there."
        )
    if isinstance(found, Participant):
        return _(
            "This may be %(known)s. If it is, write its uid in the row, or “same” in a column "
            "“answer”; if it is not, write “new” there."
        )
    if found.number:
        return _(
            "This may be %(known)s. If it is, write its number in the row, or “same” in a column "
            "“answer”; if it is not, write “new” there."
        )
    return _(
        "This may be %(known)s. If it is, write “same” in a column “answer”; if it is not, write "
        "“new” there."
    )


def _described(found: Participant | Signatory, match: Match) -> str:
    facts = [
        _("number %s") % found.number if found.number else _("without a number"),
        f"uid {found.uid}" if isinstance(found, Participant) else "",
        str(match.reason.label),
    ]
    return f"{found} ({', '.join(filter(None, facts))})"
