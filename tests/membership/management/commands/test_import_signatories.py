"""``import_signatories`` enters what a file of signatories says."""

import pytest
from django.core.management import call_command

from membership.models import Signatory

pytestmark = pytest.mark.django_db


def test_a_row_becomes_a_signatory(tmp_path):
    file = tmp_path / "signatories.csv"
    file.write_text("authority,country,signed_on\nGandia,ES,2017-03\n")

    call_command("import_signatories", str(file))

    entry = Signatory.objects.get()
    assert (entry.authority, entry.country, entry.signed_on.year) == ("Gandia", "ES", 2017)
