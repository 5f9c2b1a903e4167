"""Files as spreadsheets and hands leave them: what is read, and what is refused with its line."""

import pytest

from membership.models import Participant
from membership.open_data.columns import STAFF_PARTICIPANT
from membership.open_data.importing import FileRefused, read
from tests.membership.open_data.importing.command_runs import results
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db
HEAD = "official_name,country,kind,periods,website,source"
ROW = "Gandia,ES,city,2015/..,,A decision"


@pytest.mark.both_engines
@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            f"{HEAD}\n{ROW}, of the council, item 62\n",
            "“of the council” is in a column without",
        ),
        (f"{HEAD}\n{ROW},\n", "The row has 7 cells under 6 headings"),
        (f"{HEAD}\n{ROW},,,\n", "The row has 9 cells under 6 headings"),
        (f"{HEAD},,\n{ROW},,,\n", "The row has 9 cells under 8 headings"),
        (f"{HEAD},,\n{ROW},,x\n", "“x” is in a column without a heading"),
        (f'{HEAD}\n"Gan\ndia",ES,city,2015/..,,\n', "official_name runs over several lines."),
        (f"{HEAD}\nGan\vdia,ES,city,2015/..,,\n", "character that cannot be kept (U+000B)"),
        (f"{HEAD}\nGan\0dia,ES,city,2015/..,,\n", "character that cannot be kept (U+0000)"),
        (f"{HEAD}\nGan\u2028dia,ES,city,2015/..,,\n", "cannot be kept (U+2028)"),
        (f"{HEAD}\nGan\ufffedia,ES,city,2015/..,,\n", "cannot be kept (U+FFFE)"),
        (f"{HEAD}\n{ROW} \x07 of May\n", "source contains a character that cannot be kept"),
        (f"{HEAD}\n\u200b\u3164,ES,city,2015/..,,\n", "official_name"),
        (f"{HEAD}\n{'G' * 151},ES,city,2015/..,,\n", "150"),
        (f"{HEAD}\n{'G' * 200_000},ES,city,2015/..,,\n", "150"),
        (f"{HEAD}\nGandia,ES,city,2015/..,,{'s' * 301}\n", "300"),
        (f"{HEAD}\nGandia,ES,city,2015/..,info@gandia.example,\n", "has no @ before it"),
        (f"{HEAD}\nGandia,ES,city,2015/..,n/a,\n", "Enter the address of a website"),
        (f"{HEAD},period_sources\n{ROW},{'s' * 301}\n", "300"),
        (f"{HEAD},slug\n{ROW},{'s' * 81}\n", "cannot be used"),
        (f"{HEAD},number\n{ROW},12.5\n", "“12.5” can be read in several ways"),
        (f"{HEAD},number\n{ROW},{'9' * 40}\n", "is not a number"),
        (f"{HEAD},number\n{ROW},0\n", "is not a number"),
        (f"{HEAD},latitude\n{ROW},nan\n", "is not a number"),
        (f"{HEAD},latitude\n{ROW},4_8.57\n", "is not a number"),
        (f"{HEAD},answer\n{ROW},perhaps\n", "“perhaps” is not an answer"),
        (f'{HEAD},other_names\n{ROW},"exonym, fr, Gan\vdie"\n', "other_names contains a character"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_with_its_line_and_the_next_is_taken(
    load, text, words
):
    report = load(f"{text}Megara,GR,city,2014/..\n")

    assert results(report) == ["!", "+"], report
    assert report[0].startswith("! 1/2 line 2 refused")
    assert words in report[0]
    assert Participant.objects.get().official_name == "Megara"


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (f'{HEAD}\n{ROW}\n"Megara,GR,city,2014/..,,\nAdal,DE,city,2014/..,,\n', 3),
        (f'{HEAD}\n"Gandia" in Spain,ES,city,2015/..,,\n', 2),
        (f'{HEAD}\n"Megara,GR,city,2014/..,,\n"Adal",DE,city,2014/..,,\n', 2),
        (f'"official_name,country\n{ROW}\n', 1),
    ],
)
def test_an_open_quotation_mark_is_told_with_its_line_and_nothing_is_read(load, text, line):
    (said,) = load(text)

    assert said.startswith(f"Line {line}: a quotation mark opens there and is not closed")
    assert not Participant.objects.exists()


@pytest.mark.parametrize(
    "text",
    [
        f"{HEAD},,\n{ROW},,\n",
        f"{HEAD},,\n{ROW},\n",
        f"{HEAD},\u200b\n{ROW}\n",
        f"\ufeff{HEAD}\r\n{ROW}\r\n",
        f"\n\n{HEAD}\n\n{ROW}\n,,,,,\n",
        f"sep=,\n{HEAD}\n{ROW}\n",
        f"{HEAD}\r{ROW}\r".replace("\r", "\r\n"),
        f"{HEAD}\n{ROW}\n".replace(",", ";"),
        f"{HEAD}\n{ROW}\n".replace(",", "\t"),
        f"{HEAD.upper()}\n{ROW}\n",
        f"{HEAD}\n\ufeffGan\xaddia\u200b,ES,city,2015/..,,A decision\n",
        f'{HEAD}\n"Gandia",ES,"city",2015/..,,"A decision"\n',
    ],
)
def test_what_a_spreadsheet_leaves_around_a_table_is_passed_over(load, text):
    assert results(load(text)) == ["+"], load(text)
    assert Participant.objects.get().official_name == "Gandia"


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_text_that_the_separator_parts_moves_nothing_over_what_is_recorded(load, separator):
    gandia = make_participant(official_name="Gandia", country="ES", source="A decision")
    text = f"uid|source|source_fr|name_fr\n{gandia.uid}|Decision| 30 September|\u200b|\n"

    report = load(text.replace("|", separator))

    gandia.refresh_from_db()
    assert results(report) == ["!"], report
    assert report[0].startswith("! 1/1 line 2 refused")
    assert (gandia.source, gandia.source_fr, gandia.name_fr) == ("A decision", "", "")


def test_the_line_of_a_row_is_the_one_where_it_begins(load):
    head = "official_name,country,kind,periods,period_sources"
    text = f'{head}\nA,QQ,city,2015/..,"1\n2"\nB,QQ,city,2015/..,\n'

    assert [line.split()[3] for line in load(text)[:2]] == ["2", "4"]


LIKENESSES = ["Gandía", "Ciudad de Gandia", "GANDIA", "Gandia / Gandía"]


@pytest.mark.parametrize("name", LIKENESSES)
def test_a_likeness_is_a_question_and_changes_nothing(load, name):
    gandia = make_participant(
        official_name="Gandia", country="ES", website="https://gandia.example"
    )
    text = f"official_name,country,kind,periods,website\n{name},ES,city,2015/..,https://other.example\n"

    report = load(text)

    gandia.refresh_from_db()
    assert results(report) == ["?"], report
    assert f"This may be Gandia (without a number, uid {gandia.uid}" in report[0]
    assert report[-1] == "1 rows are asked about, see above."
    assert gandia.website == "https://gandia.example"
    assert Participant.objects.count() == 1


@pytest.mark.parametrize(
    ("column", "answer", "result"),
    [
        ("uid", "{uid}", "~"),
        ("answer", "same", "~"),
        ("answer", "new", "+"),
        ("answer", "New ", "+"),
        ("number", "9", "?"),
        ("uid", "0b9f0f2e-7f3c-4d6c-9d2e-5f1c8f0e1a2b", "?"),
    ],
)
def test_a_question_is_answered_in_the_row(load, column, answer, result):
    gandia = make_participant(official_name="Gandia", country="ES")
    value = answer.format(uid=gandia.uid)

    report = load(
        f"{column},official_name,country,kind,periods\n{value},Gandía,ES,city,2015-06-24/..\n"
    )

    assert results(report) == [result], report
    assert Participant.objects.filter(official_name="Gandía").exists() == (result != "?")
    assert Participant.objects.count() == (2 if result == "+" else 1)


def test_the_same_among_several_is_still_a_question(load):
    for name in ("Gandia", "Gandía"):
        make_participant(official_name=name, country="ES")
    report = load("official_name,country,kind,periods,answer\nGÁNDIA,ES,city,2015/..,same\n")

    assert results(report) == ["?"], report


def test_districts_and_doubled_letters_are_entered_as_their_own(load):
    names = ["Budapest VII. kerület", "Budapest VIII. kerület", "Ham", "Hamm"]
    rows = "".join(f"{name},HU,city_sector,2015/..\n" for name in names)

    assert results(load(f"official_name,country,kind,periods\n{rows}")) == ["+"] * 4


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "The file is empty"),
        ("\ufeff\n,,\n", "The file is empty"),
        (f"{HEAD}\n", "no row below its headings"),
        (f"{HEAD}\n\n,,,,,\n", "no row below its headings"),
    ],
)
def test_a_file_in_which_nothing_stands_says_so(load, text, words):
    (said,) = load(text)
    (of_signatories,) = load(text.replace(HEAD, "authority,signed_on"), register_of="signatories")

    assert words in said
    assert said == of_signatories


def test_headings_are_told_with_the_one_for_answers():
    with pytest.raises(FileRefused, match="answer"):
        read(b"name\n", STAFF_PARTICIPANT)
