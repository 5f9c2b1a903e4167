"""Bring the old archive in: files of records, saved pages and lists of the old site."""

import logging
from collections import Counter
from contextlib import nullcontext
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from django.utils import timezone

from news.archive import report
from news.archive.models import ImportRun
from news.archive.reading import reader
from news.archive.records import Unreadable
from news.archive.writing.importer import Importer

BAR = 30


class Command(BaseCommand):
    help = "Imports the old archive (docs/import.md). Safe to run twice."

    def add_arguments(self, parser):
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help="or a folder")
        parser.add_argument("--dry-run", action="store_true", help="report, but keep nothing")
        parser.add_argument(
            "--force", action="store_true", help="write over what an editor has changed since"
        )
        parser.add_argument(
            "--publish", action="store_true", help="publish what no person has to look at first"
        )

    def handle(self, *, files, dry_run, force, publish, **options):
        # Wagtail names every page it makes; between them nobody would see how far it is.
        logging.getLogger("wagtail").setLevel(logging.WARNING)
        sources = self.sources(files)
        # A dry run does everything, in one transaction that is taken back.
        with transaction.atomic() if dry_run else nullcontext():
            run = ImportRun.objects.create(files="\n".join(str(source.path) for source in sources))
            importer = Importer(run, force=force, publish=publish, dry_run=dry_run)
            counts = self.take_in(importer, sources)
            importer.finish()
            for line in report.lines(run, counts):
                self.stdout.write(line)
            run.counts, run.finished_at = report.figures(run, counts), timezone.now()
            run.save()
            if dry_run:
                transaction.set_rollback(True)
        if dry_run:
            self.stdout.write("\nDry run: nothing was kept.")

    def sources(self, files):
        if missing := [str(file) for file in files if not file.exists()]:
            raise CommandError(f"Not found: {', '.join(missing)}.")
        try:
            return reader.sources(files)
        except Unreadable as error:
            raise CommandError(str(error)) from None

    def take_in(self, importer, sources):
        counts = Counter()
        total, done = sum(source.steps for source in sources), 0
        for source in sources:
            for step, record in reader.read(source):
                counts[importer.take_in(record, source.folder)] += 1
                self.show_progress(done + step, total)
            done += source.steps
        self.show_progress(total, total, last=True)
        return counts

    def show_progress(self, done, total, last=False):
        if not self.stdout.isatty() or not (last or done % 10 == 0):
            return
        bar = "#" * (BAR * done // max(total, 1))
        self.stdout.write(f"\r[{bar:<{BAR}}] {done}/{total}", ending="\n" if last else "")
        self.stdout.flush()
