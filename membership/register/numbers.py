"""Numbers of participants and signatories: counted up, never used twice."""

from django.db.models import Max
from django.utils.translation import gettext as _

from membership.models import OpeningStatement, Participant, Signatory
from membership.process.errors import RegisterError


def next_number() -> int:
    """Return the next participant's number: above all given and all stated ones."""
    given = Participant.objects.aggregate(greatest=Max("number"))["greatest"]
    return above(given, "participants")


def next_signatory_number() -> int:
    """Return the next signatory's running number."""
    given = Signatory.objects.aggregate(greatest=Max("number"))["greatest"]
    return above(given, "signatories")


def above(given: int | None, column: str) -> int:
    stated = OpeningStatement.objects.aggregate(greatest=Max(column))["greatest"]
    return max(given or 0, stated or 0) + 1


def refuse_taken_number(number: int, participant: Participant) -> None:
    if other := Participant.objects.filter(number=number).exclude(pk=participant.pk).first():
        raise RegisterError(
            _("Number %(number)s belongs to %(name)s.") % {"number": number, "name": other}
        )
