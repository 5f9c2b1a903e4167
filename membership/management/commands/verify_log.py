from django.core.management.base import BaseCommand, CommandError

from membership import journal
from membership.models import SubmissionEvent


class Command(BaseCommand):
    help = "Check that no event of the log was changed, removed or slipped in."

    def handle(self, *args, **options):
        broken = journal.verify()
        if broken is not None:
            raise CommandError(f"The log does not fit together at event {broken}.")
        self.stdout.write(f"The log is whole: {SubmissionEvent.objects.count()} events.")
