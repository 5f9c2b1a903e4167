"""A PDF is read or refused in a sentence that says what to do."""

import pytest

from alliance_site.files import pdf, pdf_reading
from tests.support import pdf_inputs

GOOD, BAD = pdf_inputs.good(), pdf_inputs.bad()


@pytest.mark.parametrize("name", GOOD)
def test_what_every_viewer_opens_is_read(name):
    assert pdf.check(GOOD[name]).pages == 1


@pytest.mark.parametrize("name", BAD)
def test_what_no_viewer_opens_is_refused_with_the_reason(name):
    content, words = BAD[name]

    with pytest.raises(pdf.PdfRefused, match=words):
        pdf.check(content)


def test_what_takes_too_long_to_read_is_refused(monkeypatch):
    def too_much(_content):
        raise pdf_reading.TooMuch

    monkeypatch.setattr(pdf_reading, "read", too_much)

    with pytest.raises(pdf.PdfRefused, match="too complicated"):
        pdf.check(pdf_inputs.raw())
