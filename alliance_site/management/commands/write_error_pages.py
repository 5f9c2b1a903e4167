"""Write the error pages as files, for the proxy to show when the site itself cannot answer."""

from pathlib import Path

from django.conf import settings
from django.core.management.base import BaseCommand

from alliance_site.answers import error_pages

STATUSES = (400, 403, 404, 410, 413, 429, 500, 503)


class Command(BaseCommand):
    help = "Write <folder>/<language>/<status>.html for each error and language."

    def add_arguments(self, parser):
        parser.add_argument("folder", type=Path)

    def handle(self, *, folder, **options):
        for language, _name in settings.LANGUAGES:
            (folder / language).mkdir(parents=True, exist_ok=True)
            for status in STATUSES:
                path = folder / language / f"{status}.html"
                path.write_text(error_pages.html(status, language), encoding="utf-8")
        self.stdout.write(f"Error pages are in {folder}.")
