"""A field for files: each is judged alone."""

from django.core.files.uploadedfile import SimpleUploadedFile

from membership.forms.join.letter import LetterForm
from tests.membership.forms.join.filled import page
from tests.support.builders import make_picture
from tests.support.visitors import LETTER


def test_of_several_files_the_refused_ones_are_named_and_the_good_ones_may_be_kept():
    word = SimpleUploadedFile("council.docx", b"PK\x03\x04 and more")
    filled = page(LetterForm, LETTER, make_picture("page-1.jpg"), word)

    assert filled.errors["letter"] == [
        "“council.docx”: the file is of the type DOCX. Choose a PDF, JPG or PNG"
    ]
    assert [good.shown_name for good in filled.good_files] == ["page-1.jpg"]
