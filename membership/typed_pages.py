"""Pages of a form as they were typed, kept until they are right, sent or erased.

They stand in one column as text that any database takes, whatever was typed. No
export, letter, search or comparison reads it, and staff never see it.
"""

import json
from dataclasses import asdict, dataclass, replace
from typing import Any

from django.core.exceptions import RequestDataTooBig

from membership import links
from membership.models import PassedProposal, Submission

BESIDE = "beside-"  # before the name of a page: as it was typed in another window
MOST_BYTES = 256 * 1024  # of one page; a form has five at most


Keeper = Submission | PassedProposal


@dataclass(frozen=True, slots=True)
class Page:
    """What somebody typed on one page.

    ``files`` says for each file that was left out why, in each language. A page that
    was not ``judged`` was put aside in the middle of the work: it is shown without
    its mistakes. ``seen`` is the edition of the answers that it was made from, if it is a
    correction. One that ``is_overtaken`` was typed by somebody who has not seen what was saved
    or typed there meanwhile.
    """

    typed: dict[str, list[str]]
    files: list[dict[str, str]]
    judged: bool = True
    seen: str = ""
    is_overtaken: bool = False


def pages(row: Keeper) -> dict[str, Any]:
    return json.loads(row.refused_answers or "{}")


def page(row: Keeper, name: str) -> Page | None:
    """Return what is kept of a page, or nothing if it is right or was never sent."""
    kept = pages(row).get(name)
    return Page(**kept) if kept else None


def is_anything_typed(row: Keeper) -> bool:
    """Say whether somebody wrote or chose something on a page that is kept."""
    return any(any(map(any, kept["typed"].values())) for kept in pages(row).values())


def with_page(row: Keeper, name: str, kept: Page | None) -> str:
    """Return the column with one page put in, or taken out where nothing is kept of it.

    Raises ``RequestDataTooBig`` for a page that is larger than the column may hold.
    """
    others = pages(row)
    for each in (name, BESIDE + name):
        others.pop(each, None)
    if kept:
        others[name] = asdict(kept)
        if len(json.dumps(others[name])) > MOST_BYTES:
            raise RequestDataTooBig
    return json.dumps(others) if others else ""


def with_page_beside(row: Keeper, name: str, kept: Page | None) -> str:
    """Return the column with a page of somebody who has not seen what was typed there before.

    That stays beside it. The same once more, or nothing at all, changes nothing.
    """
    former = page(row, name)
    if kept is None or (former and former.typed == kept.typed):
        return row.refused_answers
    if former is None:
        return with_page(row, name, replace(kept, is_overtaken=True))
    others = json.loads(with_page(row, name, replace(kept, is_overtaken=True)))
    return json.dumps({**others, BESIDE + name: asdict(replace(former, is_overtaken=False))})


def without_own(row: Keeper, name: str) -> str:
    """Return the column without a page, in whose place stands what was typed elsewhere, if any."""
    return with_page(row, name, page(row, BESIDE + name))


def forget_closed(case: Submission) -> None:
    """Empty what participants have only typed about a proposal that they read no more."""
    typed = PassedProposal.objects.filter(proposal=case.pk).exclude(refused_answers="")
    for row in typed.select_related("proposal"):
        if links.why_closed(row):
            row.refused_answers = ""
            row.save(update_fields=["refused_answers"])
