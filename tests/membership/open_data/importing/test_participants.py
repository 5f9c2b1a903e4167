"""Registers read from a file: matched, added, brought in line, or refused with the reason."""

from datetime import date
from decimal import Decimal

import pytest
from django.db import transaction

from alliance_site.caching import per_edition
from membership import journal, register
from membership.models import OtherName, Participant, Signatory
from membership.open_data import columns, formats, tables
from membership.open_data.importing import FileRefused, read
from membership.public import directory
from tests.membership.open_data.importing.command_runs import results
from tests.support.builders import make_participant, make_site_tree

pytestmark = pytest.mark.django_db
HEAD = "official_name,country,kind,periods"


def csv_text(table):
    return "".join(formats.as_csv(table))


def participants(chosen):
    day = date(2026, 11, 25)
    everybody = [*directory.entries(day, "en"), *directory.former_entries(day, "en")]
    return csv_text(tables.participants(everybody, day, "en", chosen))


def signatories_of(chosen):
    keys = list(Signatory.objects.order_by("pk").values_list("pk", flat=True))
    return csv_text(tables.signatories(keys, date(2026, 11, 25), "en", chosen))


@pytest.fixture
def full_register():
    make_site_tree()
    fill()


def fill():
    megara = make_participant(
        official_name="Μέγαρα",
        name_en="Megara",
        number=124,
        founding=True,
        themes=["housing", "education"],
        latitude=Decimal("38.00"),
        longitude=Decimal("-23.34"),
        head_name="=Alex Example",
        website="https://megara.example",
        confirmed_on=date(2026, 5, 1),
        periods=[{"starts_on": date(2013, 6, 1), "starts_precision": "month", "source": "A; B"}],
    )
    register.leave(megara, on=date(2015, 1, 1), precision="year", reason="-1, of the council")
    register.rejoin(megara, on=date(2018, 2, 3), precision="not_later")
    OtherName.objects.create(participant=megara, name="Mégare", kind="exonym", language="fr")
    OtherName.objects.create(participant=megara, name="A, B", kind="former")
    make_participant(official_name="Gandia", country="ES")
    sign = register.enter_signatory
    sign(authority="Megara", country="GR", number=3, person="Robin Example", participant=megara)
    sign(authority="Belsh", country="AL", kind="municipality", signed_on=date(2018, 4, 1))
    register.retract_signatory(sign(authority="Gone", country="FR"), on=date(2020, 1, 1), by=None)


@pytest.mark.parametrize("chosen", [columns.PARTICIPANT, columns.STAFF_PARTICIPANT])
def test_what_was_exported_imports_again_unchanged(full_register, load, chosen):
    events = journal.hold().sequence

    assert results(load(participants(chosen))) == ["=", "="]
    assert journal.hold().sequence == events


@pytest.mark.parametrize("chosen", [columns.SIGNATORY, columns.STAFF_SIGNATORY])
def test_exported_signatories_import_again_unchanged(full_register, load, chosen):
    assert results(load(signatories_of(chosen), "signatories")) == ["="] * 3


def test_the_export_of_the_staff_makes_an_empty_register_whole_again(load):
    make_site_tree()
    with transaction.atomic():
        fill()
        before, signed = participants(columns.STAFF_PARTICIPANT), signatories_of(columns.SIGNATORY)
        transaction.set_rollback(True)
    assert not Participant.objects.exists()

    assert results(load(before)) == ["+", "+"]
    assert results(load(signed, "signatories")) == ["+"] * 3
    per_edition.forget()
    assert participants(columns.STAFF_PARTICIPANT) == before
    assert signatories_of(columns.SIGNATORY) == signed


def test_a_dry_run_tells_everything_and_keeps_nothing(load):
    text = (
        f"{HEAD}\nMegara,GR,city,2014-06-01/..\nMegara,GR,city,2014-06-01/..\nX,QQ,city,2014/..\n"
    )
    report = load(text, dry_run=True)

    assert results(report) == ["+", "=", "!"]
    assert report[0] == "+ 1/3 line 2 added Megara"
    assert report[3] == "Dry run, nothing is kept: 1 added, 0 changed, 1 unchanged, 1 refused."
    assert not Participant.objects.exists()
    assert journal.hold().sequence == 0

    assert results(load(text)) == ["+", "=", "!"]
    assert Participant.objects.count() == 1


@pytest.mark.parametrize(
    ("cells", "result", "words"),
    [
        ("Megara,GR,city,2014-06-01/..", "=", ""),
        ("Megára,GR,city,2014-06-01/..", "?", "This may be Megara (without a number, uid"),
        ("Municipality of Megara,GR,municipality,2014-06-01/..", "?", "same name"),
        ("Megara,GR,city,2013-06-01/..", "?", "same name"),
        ("Megara,GR,region,2014-06-01/..", "+", ""),
        ("Megara,IT,city,2014-06-01/..", "+", ""),
        ("Gandia,ES,city,", "!", "needs a period"),
        ("Gandia,ES,town,2014/..", "!", "kind"),
        ("Gandia,QQ,city,2014/..", "!", "country"),
        ("Gandia,ES,city,June 2014/..", "!", "is not a date"),
        ("Gandia,ES,city,2014", "!", "is not a period"),
    ],
)
def test_a_row_finds_its_place_or_says_why_not(load, cells, result, words):
    make_participant(official_name="Megara", kind="city", periods=[{"starts_on": date(2014, 6, 1)}])
    report = load(f"{HEAD}\n{cells}\n")

    assert results(report) == [result], report
    assert words in report[0]


def test_facts_are_brought_in_line_and_the_columns_named(load):
    gandia = make_participant(official_name="Gandia", country="ES", number=7)
    report = load(
        f"uid,official_name,country,themes,number\n{gandia.uid},Gandía,ES,housing;health,8\n"
    )
    gandia.refresh_from_db()

    assert report[0].endswith("changed Gandía: official_name, themes, number")
    assert (gandia.official_name, gandia.number) == ("Gandía", 8)
    assert gandia.themes == ["housing", "health"]
    assert gandia.latest_revision.as_object().official_name == "Gandía"


def test_who_left_or_came_back_does_so_by_the_register(load):
    gandia = make_participant(official_name="Gandia", country="ES")
    row = f"uid,country,periods,period_reasons\n{gandia.uid},ES,%s,A decision of the council\n"

    assert results(load(row % "2015-06-24/2018-01-31")) == ["~"]
    assert gandia.periods.get().reason == "A decision of the council"
    assert results(load(row % "2015-06-24/2018-01-31; 2020/..")) == ["~"]
    assert [str(p.counts_from) for p in gandia.periods.all()] == ["2015-06-24", "2020-12-31"]
    refused = load(row % "2014-06-24/2018-01-31; 2020/..")
    assert "not change what is recorded" in refused[0]


def test_a_draft_of_an_editor_is_not_overwritten(load):
    gandia = make_participant(official_name="Gandia", country="ES")
    gandia.website = "https://draft.example"
    gandia.save_revision()
    report = load(f"uid,country,name_en\n{gandia.uid},ES,Gandia in Spain\n")

    assert results(report) == ["!"]
    assert "There is a draft" in report[0]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("name;country\n", "Unknown columns: name"),
        ("country,country\n", "appear twice"),
        ("official_name\nM\xe9gare\n".encode("latin-1"), "UTF-8"),
        ("official_name\nMegara\n".encode("utf-16"), "UTF-8"),
        ("official_name\nMegara\n".encode("utf-16-le"), "The file is not in UTF-8"),
        ("\r\nofficial_name\nMegara\n".encode("utf-16-be"), "The file is not in UTF-8"),
        ("official_name\nMegara\n".encode("utf-32-le"), "The file is not in UTF-8"),
    ],
)
def test_a_file_that_is_none_of_ours_is_refused_whole(content, words):
    content = content if isinstance(content, bytes) else content.encode()

    with pytest.raises(FileRefused, match=words):
        read(content, columns.STAFF_PARTICIPANT)


def test_a_file_saved_by_a_spreadsheet_is_read(load):
    head = "\ufeffofficial_name;country;kind;latitude;longitude;periods\r\n"
    text = f"{head}Gandia;ES;city;38,97;-0,18;2014/..\r\n;;;;;\r\n"

    assert results(load(text)) == ["+"]
    assert Participant.objects.get().latitude == Decimal("38.97")
