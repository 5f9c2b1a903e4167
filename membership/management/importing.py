"""What both commands that import a register have in common: they read, report, and add up."""

from collections import Counter
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from membership.open_data.importing import FileRefused, Result, read

MARKS = {
    Result.ADDED: "+",
    Result.CHANGED: "~",
    Result.UNCHANGED: "=",
    Result.REFUSED: "!",
    Result.ASKED: "?",
}

VERBS = {Result.REFUSED: "were refused", Result.ASKED: "are asked about"}


class ImportCommand(BaseCommand):
    """Import a CSV row by row. ``columns`` and ``take`` say which register."""

    columns: dict
    take = None

    def add_arguments(self, parser):
        parser.add_argument("file", type=Path, help="a CSV in UTF-8, as this site exports it")
        parser.add_argument(
            "--dry-run", action="store_true", help="do it all, report it, and take it back"
        )

    def handle(self, *, file, dry_run, **options):
        try:
            rows = read(file.read_bytes(), self.columns)
        except (OSError, FileRefused) as error:
            raise CommandError(str(error)) from error
        counts = Counter()
        for position, outcome in enumerate(type(self).take(rows, dry_run=dry_run), start=1):
            counts[outcome.result] += 1
            remarks = f": {', '.join(outcome.remarks)}" if outcome.remarks else ""
            self.stdout.write(
                f"{MARKS[outcome.result]} {position}/{len(rows)} line {outcome.line}"
                f" {outcome.result} {outcome.name}{remarks}"
            )
        told = [each for each in Result if counts[each] or each != Result.ASKED]
        summary = ", ".join(f"{counts[result]} {result}" for result in told)
        self.stdout.write(f"{'Dry run, nothing is kept' if dry_run else 'Done'}: {summary}.")
        if left := [each for each in (Result.REFUSED, Result.ASKED) if counts[each]]:
            rows_left = ", ".join(f"{counts[each]} rows {VERBS[each]}" for each in left)
            raise CommandError(f"{rows_left}, see above.")
