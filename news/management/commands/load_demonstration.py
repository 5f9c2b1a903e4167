"""Load the content of the demonstration: what is there already stays as it is."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from membership.demonstration import queue, register, staff
from news.demonstration import dispatches, tree


class Command(BaseCommand):
    help = "Loads pages, register, news and invented applications, once; safe to repeat."

    def handle(self, **options):
        if not settings.DEMONSTRATION:
            raise CommandError("This is no demonstration: set DEMONSTRATION to fill it with one.")
        with transaction.atomic():
            pages = tree.plant()
        for say, step in (
            ("accounts", lambda: staff.load(self.stdout)),
            ("register", register.load),
            ("topics", dispatches.load_topics),
            ("articles", lambda: dispatches.load_articles(pages)),
            ("events", lambda: dispatches.load_events(pages)),
            ("applications", queue.load),
        ):
            self.stdout.write(f"  {say}")
            with transaction.atomic():
                step()
