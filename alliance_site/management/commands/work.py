from django.core.management.base import BaseCommand, CommandError

from alliance_site.management.worker import Worker
from alliance_site.models import ChoreRun


class Command(BaseCommand):
    help = "Do the chores of the site (letters, clearing up) until told to stop."

    def add_arguments(self, parser):
        parser.add_argument(
            "--once", action="store_true", help="Do every chore once and end; for cron and tests."
        )

    def handle(self, *args, once, **options):
        worker = Worker()
        if not once:
            return worker.run()
        done = worker.once(everything=True)
        self.stdout.write(f"Done: {', '.join(done) or 'nothing'}.")
        failed = ChoreRun.objects.filter(name__in=done).exclude(error="")
        if failed:
            raise CommandError(f"Failed: {', '.join(run.name for run in failed)}.")
