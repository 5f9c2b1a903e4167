"""Load the content of the demonstration into a site that has none: all of it, once."""

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction

from alliance_site.models import Frame, HomePage
from membership.demonstration import language_sheets, queue, register, staff
from membership.models import Signatory, Submission
from news.demonstration import articles_and_events, tree

# A site that has one of these has been loaded, whatever editors made of it since.
CONTENT = (HomePage, Frame, Signatory, Submission)


class Command(BaseCommand):
    help = "Loads pages, register, news and invented applications, once; safe to repeat."

    def handle(self, **options):
        if not settings.DEMONSTRATION:
            raise CommandError("This is not a demonstration: set DEMONSTRATION to load one.")
        if any(model.objects.exists() for model in CONTENT):
            self.stdout.write("  nothing: this site has its content, which stays as it is")
            return
        with transaction.atomic():
            self._load()

    def _load(self):
        pages = tree.make_pages()
        for say, step in (
            ("accounts", lambda: staff.load(self.stdout)),
            ("register", register.load),
            ("pages in other languages", lambda: language_sheets.load(pages)),
            ("topics", articles_and_events.load_topics),
            ("articles", lambda: articles_and_events.load_articles(pages)),
            ("events", lambda: articles_and_events.load_events(pages)),
            ("applications", queue.load),
        ):
            self.stdout.write(f"  {say}")
            step()
