from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from alliance_site.search import index
from membership import dates, register
from membership.demonstration import invented


class Command(BaseCommand):
    help = "Enter many invented participants, to see how the pages bear them. Demonstration only."

    def add_arguments(self, parser):
        parser.add_argument("--count", type=int, default=10_000)

    def handle(self, *, count, **options):
        if not settings.DEMONSTRATION:
            raise CommandError("Only a demonstration takes invented participants.")
        entered = register.enter_many(invented.participants(count), on=dates.today())
        self.stdout.write(f"{entered} participants entered; writing the rows of the search.")
        index.refresh()
        self.stdout.write("Done.")
