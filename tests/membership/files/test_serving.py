"""Whatever leaves the site is kept by whoever asks for it, and run by no browser."""

from contextlib import closing

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from alliance_site.files.signed_reading import NotSigned
from membership.files import checks, serving, store
from tests.support.builders import make_pdf, make_picture
from tests.support.builders.signed_inputs import signed

pytestmark = [pytest.mark.django_db, pytest.mark.one_engine]


def test_only_a_page_of_staff_shows_a_picture(draft):
    photo, letter = (store.keep(draft, checks.check(f)) for f in (make_picture(), make_pdf()))

    with closing(serving.answer(photo, may_show_pictures=True)) as shown:
        assert shown["Content-Disposition"].startswith("inline")
    for file, may_show in ((photo, False), (letter, True)):
        with closing(serving.answer(file, may_show_pictures=may_show)) as answer:
            assert answer["Content-Disposition"].startswith("attachment")
            assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"


def test_where_no_document_is_inside_none_leaves(draft):
    file = SimpleUploadedFile("alone.p7s", signed())

    with pytest.raises(NotSigned):
        serving.document_inside(store.keep(draft, checks.check(file)))
