"""A table of redirects is read as the tables of the registers are, row by row and by line.

Wagtail's own pages lead through it; only what they read and what they say is ours.
"""

import re
from pathlib import PurePath

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail.contrib.redirects import base_formats, forms, utils, views

from alliance_site.text import tables

ADDRESS = re.compile("/|https?://", re.IGNORECASE)


class Row(list):
    """The cells of a row, as many as there are headings, its line and what is wrong with it."""

    def __init__(self, line, cells, names):
        super().__init__([*(cell.strip() for cell in cells), *[""] * len(names)][: len(names)])
        self.line = line
        self.fault = " ".join(tables.without_heading(cells, names))


class CSV(base_formats.CSV):
    """Takes the bytes as they are, so that the reader of tables says what is wrong with them."""

    def is_binary(self):
        return True

    def get_read_mode(self):
        return "rb"

    def create_dataset(self, data):
        return _dataset(*tables.read(data, check=_check))


class TSV(CSV):
    pass


class XLSX(base_formats.XLSX):
    def create_dataset(self, data):
        try:
            sheet = super().create_dataset(data)
        except Exception as error:  # what a stranger's file makes its reader raise is many things
            raise tables.TableRefused(
                _("This file cannot be read. Save it as “CSV UTF-8”.")
            ) from error
        records = enumerate(map(_texts, [sheet.headers, *sheet]), start=1)
        return _dataset(*tables.parted(records, check=_check))


def _check(names):
    """Refuse headings that are a redirect themselves, which would be lost, or too few for one."""
    if any(map(ADDRESS.match, names)):
        raise tables.TableRefused(
            _("The first line must be headings, such as “from” and “to”. Nothing was read.")
        )
    if sum(map(bool, names)) < 2:
        raise tables.TableRefused(
            _(
                "The table has one column only. A redirect needs two, each with its heading: the"
                " old address and where it leads. Nothing was read."
            )
        )


def _texts(values):
    """Return cells as texts; a sheet has empty ones after the last, which mean nothing."""
    texts = ["" if value is None else str(value) for value in values]
    while texts and not texts[-1].strip():
        texts.pop()
    return texts


def _dataset(names, rows):
    return base_formats.Dataset([Row(line, cells, names) for line, cells in rows], names)


class ImportForm(forms.ImportForm):
    """Reads the table at once: what cannot be read is said at its field."""

    def clean_import_file(self):
        file = self.cleaned_data["import_file"]
        name = PurePath(file.name)
        file.name = str(name.with_suffix(name.suffix.lower()))
        kind = utils.get_format_cls_by_extension(name.suffix.lstrip("."))
        try:
            if kind:
                kind().create_dataset(file.read())
        except tables.TableRefused as refusal:
            raise ValidationError(str(refusal)) from refusal
        return file


def take_in(table, columns, of_wagtail=views.create_redirects_from_dataset):
    """Keep each row that is right; of each other one say on which line it is and why not."""
    errors, wanted = [], [columns["from_index"], columns["to_index"]]
    for row in table:
        faults = (tables.fault_of(table.headers[place], row[place]) for place in wanted)
        said = row.fault or next(filter(None, faults), "")
        refused = [[*(row[place] for place in wanted), said]] if said else []
        errors += [
            [old, new, _("Line %(line)s: %(fault)s") % {"line": row.line, "fault": fault}]
            for old, new, fault in refused or of_wagtail([row], columns)["errors"]
        ]
    kept = len(table) - len(errors)
    return {
        "errors": errors,
        "errors_count": len(errors),
        "successes": kept,
        "total": len(table),
    }


def process(request):
    """Go on with a table that was chosen, unless it was imported already."""
    try:
        return views.process_import(request)
    except FileNotFoundError:
        messages.error(
            request,
            _("This table has already been imported, or is no longer kept. Choose the file again."),
        )
        return redirect("wagtailredirects:start_import")


def replace_reading():
    """Take the place of Wagtail's formats and form, for which it has no setting."""
    base_formats.DEFAULT_FORMATS[:] = [CSV, XLSX, TSV]
    views.ImportForm = ImportForm
    views.create_redirects_from_dataset = take_in
