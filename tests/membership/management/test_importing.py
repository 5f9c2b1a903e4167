"""What a command that imports reports, and how it ends."""

import pytest
from django.core.management import CommandError, call_command

from membership.models import Participant
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


def test_a_missing_file_is_said_plainly(tmp_path):
    with pytest.raises(CommandError, match="No such file"):
        call_command("import_participants", str(tmp_path / "none.csv"))


def test_each_row_is_a_line_and_the_end_adds_them_up(tmp_path, capsys):
    make_participant(official_name="Gandia", country="ES", number=7)
    file = tmp_path / "register.csv"
    file.write_text(
        "number,official_name,country,kind,periods\n7,Gandia,ES,city,2015-06-24/..\n,X,QQ,city,\n"
    )

    with pytest.raises(CommandError, match="1 rows were refused, see above."):
        call_command("import_participants", str(file), dry_run=True)

    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[:4] for line in lines[:2]] == [
        ["=", "1/2", "line", "2"],
        ["!", "2/2", "line", "3"],
    ]
    assert lines[-1].startswith("Dry run, nothing is kept: 0 added, 0 changed, 1 unchanged")
    assert Participant.objects.count() == 1
