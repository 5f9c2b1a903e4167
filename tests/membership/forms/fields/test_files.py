"""A field for files: each is judged alone."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from membership.files import checks, store
from membership.forms.join.letter import LetterForm
from membership.process.states import State
from tests.membership.forms.join.filled import page
from tests.support.builders import make_application, make_pdf, make_picture
from tests.support.markup import has
from tests.support.visitors import LETTER, page_of


def test_of_several_files_the_refused_ones_are_named_and_the_good_ones_may_be_kept():
    word = SimpleUploadedFile("council.docx", b"PK\x03\x04 and more")
    filled = page(LetterForm, LETTER, make_picture("page-1.jpg"), word)

    assert filled.errors["letter"] == [
        "“council.docx”: the file is of the type DOCX. Choose a PDF, JPG, PNG or signed file (P7M)"
    ]
    assert [good.shown_name for good in filled.good_files] == ["page-1.jpg"]


@pytest.mark.django_db
@pytest.mark.usefixtures("pages")
@pytest.mark.parametrize(
    ("limit", "said"),
    [
        ("MOST_FILES", "as many files as can be sent at once"),
        ("MOST_FILES_OF_CASE", "as many files as we can keep"),
    ],
)
def test_where_nothing_more_can_be_kept_nothing_is_offered(client, monkeypatch, limit, said):
    draft = make_application(State.DRAFT)
    store.keep(draft, checks.check(make_pdf()))
    path = page_of(draft, "letter")
    assert has(client.get(path).content.decode(), 'name="more"')

    monkeypatch.setattr(store, limit, 1)

    shown = client.get(path).content.decode()
    assert said in shown
    assert not has(shown, 'name="more"')
    assert 'type="file"' not in shown
