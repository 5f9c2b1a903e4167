"""What opens in a viewer is read, whatever else is wrong in it; half a letter is not taken."""

from contextlib import suppress

import pytest

from alliance_site.files import pdf_reading
from tests.support import pdf_inputs

ODD_FORMS = pdf_inputs.odd_forms()


@pytest.mark.parametrize("name", ODD_FORMS)
def test_no_nonsense_in_the_form_of_a_pdf_refuses_what_opens(name):
    assert pdf_reading.read(ODD_FORMS[name]).pages == 1


def test_a_pdf_that_lost_its_end_is_taken_only_with_all_that_its_pages_show():
    whole = pdf_inputs.form(page=pdf_inputs.WRITTEN, text=b"Decision")
    taken = []

    for end in range(40, len(whole)):
        with suppress(Exception):
            taken.append((end, pdf_reading.opened(whole[:end])))

    assert taken[0][0] < whole.index(b"xref")
    assert {reader.pages[0].extract_text() for _end, reader in taken} == {"Decision"}
