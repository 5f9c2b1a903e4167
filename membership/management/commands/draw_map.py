from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from membership import maps, outlines


class Command(BaseCommand):
    help = "Draw the sheet of the map anew from a TopoJSON file of countries; see docs/map.md."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser):
        parser.add_argument("source", type=Path)
        parser.add_argument("--to", type=Path, default=maps.SHEET, help="another file than ours")

    def handle(self, *, source, to, **options):
        try:
            sheet = outlines.draw(outlines.read(source))
        except outlines.SourceRefused as refused:
            raise CommandError(str(refused)) from refused
        to.write_text(sheet, "utf-8", newline="\n")
        self.stdout.write(f"{to.name} is drawn: {len(sheet.encode()):,} bytes.")
