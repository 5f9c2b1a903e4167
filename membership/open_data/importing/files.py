"""A file becomes rows; a row that does not fit its headings says so itself."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alliance_site.text import tables
from membership.open_data.columns import Columns
from membership.open_data.importing.cells import fault_of, tidied
from membership.open_data.importing.rows import ANSWER, NEW, SAME, Row
from membership.process.errors import ReviewError


class FileRefused(ReviewError):
    message = gettext_lazy("This file cannot be read.")


def read(content: bytes, columns: Columns) -> list[Row]:
    """Return the rows of a CSV of ours."""

    def check(names: list[str]) -> None:
        _refuse_headings([name.lower() for name in names], columns)

    try:
        headings, rows = tables.read(content, check)
    except tables.TableRefused as refusal:
        raise FileRefused(str(refusal)) from refusal
    names = [name.lower() for name in headings]
    return [_row(line, cells, names, columns) for line, cells in rows]


def _refuse_headings(names: list[str], columns: Columns) -> None:
    known = [*columns, ANSWER]
    if unknown := [name for name in names if name and name not in known]:
        raise FileRefused(
            _("Unknown columns: %(unknown)s. Known columns: %(known)s.")
            % {"unknown": ", ".join(unknown), "known": ", ".join(known)}
        )
    if twice := {name for name in names if name and names.count(name) > 1}:
        raise FileRefused(_("Columns that appear twice: %s.") % ", ".join(sorted(twice)))


def _row(line: int, cells: list[str], names: list[str], columns: Columns) -> Row:
    headed = dict(zip(names, cells, strict=False))
    texts = {name: tidied(text, name) for name, text in headed.items() if name}
    answer = texts.pop(ANSWER, "").lower()
    wanted = {name: text for name, text in texts.items() if not columns[name].derived}
    faults = [
        *tables.without_heading(cells, names),
        *(fault for name, text in wanted.items() if (fault := fault_of(name, text))),
    ]
    if answer not in ("", SAME, NEW):
        faults.append(_("“%s” is not an answer. Write “same” or “new”.") % answer)
    return Row(line, wanted, answer, " ".join(faults))
