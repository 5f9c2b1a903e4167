"""``import_participants`` enters what a file of participants says."""

import pytest
from django.core.management import call_command

from membership.models import Participant

pytestmark = pytest.mark.django_db


def test_a_row_becomes_a_participant(tmp_path):
    file = tmp_path / "participants.csv"
    file.write_text("official_name,country,kind,periods\nGandia,ES,city,2015-06-24/..\n")

    call_command("import_participants", str(file))

    entry = Participant.objects.get()
    assert (entry.official_name, entry.country, entry.kind) == ("Gandia", "ES", "city")
    assert entry.periods.get().starts_on.isoformat() == "2015-06-24"
