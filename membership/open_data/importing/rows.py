"""What a row of a file is, and what came of it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from django.db import models, transaction
from django.utils.translation import gettext_lazy

from alliance_site.text.characters import fit_line
from membership.process.errors import RegisterError, ReviewError

# How the operator answers a question: in a column of this name, with one of these words.
ANSWER, SAME, NEW = "answer", "same", "new"
LONGEST_SHOWN = 80


class Result(models.TextChoices):
    ADDED = "added", gettext_lazy("added")
    CHANGED = "changed", gettext_lazy("changed")
    UNCHANGED = "unchanged", gettext_lazy("unchanged")
    REFUSED = "refused", gettext_lazy("refused")
    ASKED = "asked", gettext_lazy("asked about")


class Likeness(RegisterError):
    """A row may mean somebody who is known: a question, which the operator answers in the row."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a file: the line where it begins, and the text of each cell.

    ``fault`` says what is wrong with it, if it cannot be read; ``answer`` is what the operator
    wrote to a question about it.
    """

    line: int
    cells: dict[str, str]
    answer: str = ""
    fault: str = ""

    def get(self, name: str) -> str:
        return self.cells.get(name, "")

    @property
    def name(self) -> str:
        name = self.get("name_en") or self.get("official_name") or self.get("authority")
        return fit_line(name)[:LONGEST_SHOWN]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a row; ``remarks`` are columns that changed, or the reason of a refusal."""

    result: Result
    name: str
    remarks: list[str] = field(default_factory=list)
    line: int = 0


def carry_out(
    rows: Iterable[Row], take: Callable[[Row], Outcome], *, dry_run: bool
) -> Iterator[Outcome]:
    """Take each row in a transaction of its own; a dry run does it all, and takes it all back."""
    if not dry_run:
        yield from _each(rows, take)
        return
    with transaction.atomic():
        yield from _each(rows, take)
        transaction.set_rollback(True)


def _each(rows: Iterable[Row], take: Callable[[Row], Outcome]) -> Iterator[Outcome]:
    for row in rows:
        try:
            with transaction.atomic():
                if row.fault:
                    raise RegisterError(row.fault)
                outcome = take(row)
        except Likeness as question:
            outcome = Outcome(Result.ASKED, row.name, [str(question)])
        except ReviewError as refusal:
            outcome = Outcome(Result.REFUSED, row.name, [fit_line(str(refusal))])
        yield Outcome(outcome.result, outcome.name, outcome.remarks, row.line)
