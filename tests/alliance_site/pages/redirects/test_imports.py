"""A table of redirects comes in row by row; what does not is told with its line."""

from io import BytesIO

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from wagtail.contrib.redirects.models import Redirect

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("pages")]
ADDRESS = "/admin/redirects/import/"


def choose(client, content, name="redirects.csv"):
    content = content if isinstance(content, bytes) else content.encode()
    return client.post(ADDRESS, {"import_file": SimpleUploadedFile(name, content)})


def confirm(client, chosen, **columns):
    form = chosen.context["form"]
    signed = {name: form.initial[name] for name in ("import_file_name", "input_format")}
    return client.post(
        f"{ADDRESS}process/", signed | {"from_index": 0, "to_index": 1, "permanent": "on"} | columns
    )


def errors(response):
    return [error[2] for error in response.context["import_summary"]["errors"]]


def stored_paths():
    return sorted(Redirect.objects.values_list("old_path", flat=True))


def sheet(*rows):
    book, file = openpyxl.Workbook(), BytesIO()
    for row in rows:
        book.active.append(row)
    book.save(file)
    return file.getvalue()


@pytest.mark.parametrize(
    ("row", "line", "words"),
    [
        ("/en/x", 3, "one of the two"),
        ("/en/x,", 3, "one of the two"),
        (",/en/about/", 3, "required"),
        ("/en/x,/en/about/,extra,more", 3, "“extra” is in a column without a heading"),
        ("/en/x,/en/about/,,", 3, "The row has 4 cells under 2 headings"),
        ("\n\n/en/x,/nowhere/", 5, "Nothing answers"),
        ("/en/x,/EN/JOIN/", 3, "Nothing answers"),
        ('"/en/x\n/y",/en/about/', 3, "from runs over several lines"),
        ("/en/x,/en/ab\x07out/", 3, "to contains a character that cannot be kept (U+0007)"),
        (f"/en/{'x' * 256},/en/about/", 3, "255"),
        ("http://other.example/y,/en/about/", 3, "is another site"),
        ("/en/about/,/en/join/", 3, "a page at this address"),
    ],
)
def test_a_row_that_is_not_right_is_told_with_its_line_and_the_others_are_kept(
    editor_client, row, line, words
):
    chosen = choose(editor_client, f"from,to\n/en/s1,/en/about/\n{row}\n\n/en/s2,/en/about/\n")
    (said,) = errors(confirm(editor_client, chosen))

    assert said.startswith(f"Line {line}: ")
    assert words in said
    assert stored_paths() == ["/en/s1", "/en/s2"]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b'from,to\n/en/s1,/en/about/\n"/en/x,/en/about/\n', "Line 3: a quotation mark opens"),
        ("from,to\n/fr/é,/en/about/\n".encode("latin-1"), "The file is not in UTF-8"),
        ("from,to\n/fr/é,/en/about/\n".encode("utf-16"), "The file is not in UTF-8"),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "The file is not in UTF-8"),
        (b"from,to\n\n,\n", "no row below its headings"),
        (b"\n , \n", "The file is empty"),
        (b"/en/x,/en/about/\n/en/y,/en/about/\n", "The first line must be headings"),
        (b"old,HTTPS://a.example/x\n/en/y,/en/about/\n", "The first line must be headings"),
        (b"/en/x\n/en/y\n", "The first line must be headings"),
        (b"from\n/en/x\n", "has one column only"),
        (b"from,\n/en/x,/en/about/\n", "has one column only"),
        (b"from|to\n/en/x|/en/about/\n", "has one column only"),
    ],
)
def test_a_table_that_cannot_be_read_is_refused_at_its_field(editor_client, content, words):
    for name in ("redirects.csv", "redirects.tsv"):
        said = choose(editor_client, content, name).context["form"].errors["import_file"]
        assert words in str(said)


def test_a_sheet_that_cannot_be_read_is_refused_at_its_field(editor_client):
    bare = sheet(["/en/x", "/en/about/"], ["/en/y", "/en/about/"])
    for content in (b"no sheet", sheet(), sheet(["from", "to"]), sheet(["from"], ["/a"]), bare):
        said = choose(editor_client, content, "redirects.xlsx").context["form"].errors
        assert list(said) == ["import_file"]


def test_a_sheet_is_read_by_the_same_rules(editor_client):
    rows = ["from", "to", "year"], ["/en/a", "/en/about/", 2012], [None], ["/en/b"]
    chosen = choose(
        editor_client, sheet(*rows, ["/en/c", "/en/about/", None, "x"]), "redirects.xlsx"
    )

    first, second = errors(confirm(editor_client, chosen))

    assert first.startswith("Line 4: ")
    assert second.startswith("Line 5: “x” is in a column without a heading")
    assert stored_paths() == ["/en/a"]


@pytest.mark.parametrize("name", ["redirects.csv", "REDIRECTS.CSV", "redirects.tsv"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_a_table_of_any_spreadsheet_comes_in(editor_client, name, separator):
    lines = ("from", "to", ""), ("/old/é; a, b", "/en/about/", ""), ("", "", "")
    rows = "\r\n".join(separator.join(f'"{cell}"' for cell in cells) for cells in lines)

    chosen = choose(editor_client, f"\ufeff{rows}", name)

    assert confirm(editor_client, chosen).status_code == 302
    assert stored_paths() == ["/old/é; a, b"]


def test_a_table_that_was_imported_already_says_so(editor_client):
    chosen = choose(editor_client, "from,to\n/en/a,/en/about/\n")
    confirm(editor_client, chosen)

    again = editor_client.post(f"{ADDRESS}process/", _answers(chosen), follow=True)

    assert "already been imported" in again.content.decode()
    assert stored_paths() == ["/en/a"]


def _answers(chosen):
    signed = chosen.context["form"].initial
    return {"import_file_name": signed["import_file_name"], "input_format": signed["input_format"]}
