"""The sourced participants, statements and signatories enter by the rules of the register."""

import pytest

from membership import journal
from membership.demonstration import register
from membership.models import OpeningStatement, Participant, Presentation, Signatory
from tests.support.demonstration import participants, read, signatories

pytestmark = pytest.mark.django_db


def test_everything_that_is_sourced_is_entered():
    register.load()

    statements = read("membership/demonstration/statements.toml")["statement"]
    counted = (
        OpeningStatement.objects.count(),
        Participant.objects.public().count(),
        Signatory.objects.count(),
    )
    assert counted == (len(statements), len(participants()), len(signatories()))
    assert not Presentation.objects.filter(live=False).exists()
    assert journal.verify() is None
