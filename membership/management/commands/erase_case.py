from django.core.management.base import BaseCommand, CommandError

from membership import review
from membership.models import Submission
from membership.process.deletions import way_to_erase
from membership.process.errors import ReviewError
from membership.process.references import read_reference
from membership.process.states import State
from membership.process.transitions import Actor

# What a record of ours rests on is erased only once it is taken off.
ACCEPTED = (
    "{} is accepted, and what we keep of it would stay without its case. Press “Open again” on its "
    "page in the queue first: that takes off what was published because of it, and tells the "
    "applicant. Then erase it, before it is decided again."
)


class Command(BaseCommand):
    help = "Erase a case as its applicant could, who has asked for it. It cannot be undone."

    def add_arguments(self, parser):
        parser.add_argument("reference", help="for example J-7KR4-M2C")

    def handle(self, *, reference, **options):
        try:
            case = Submission.objects.get(reference=read_reference(reference))
            if case.state == State.ERASED:
                raise CommandError(f"{case.reference} is erased already.")
            if way_to_erase(case.kind, case.state, Actor.APPLICANT) is None:
                raise CommandError(ACCEPTED.format(case.reference))
            review.forget(case, role=Actor.APPLICANT)
        except Submission.DoesNotExist:
            raise CommandError("No case has this reference.") from None
        except ReviewError as refusal:
            raise CommandError(str(refusal)) from None
        self.stdout.write(f"{case.reference} is erased.")
