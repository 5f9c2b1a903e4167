"""Many invented participants, in a demonstration only."""

import pytest
from django.core.management import CommandError, call_command

from membership import journal
from membership.models import Participant

pytestmark = pytest.mark.django_db


@pytest.mark.django_db
def test_invented_participants_are_for_the_demonstration_only(settings):
    with pytest.raises(CommandError, match="demonstration"):
        call_command("generate_participants", count=3)
    assert not Participant.objects.exists()

    settings.DEMONSTRATION = True
    call_command("generate_participants", count=3, stdout=None)
    assert sorted(Participant.objects.values_list("number", flat=True)) == [1, 2, 3]
    assert journal.verify() is None
