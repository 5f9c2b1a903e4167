from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from alliance_site import search
from membership import clock, register
from membership.demonstration import invented


class Command(BaseCommand):
    help = "Enter many invented participants, to see how the pages bear them. Demonstration only."

    def add_arguments(self, parser):
        parser.add_argument("--count", type=int, default=10_000)

    def handle(self, *, count, **options):
        if not settings.DEMONSTRATION:
            raise CommandError("Only a demonstration takes invented participants.")
        entered = register.enter_many(invented.participants(count), on=clock.today())
        self.stdout.write(f"{entered} participants entered; writing the rows of the search.")
        search.refresh()
        self.stdout.write("Done.")
