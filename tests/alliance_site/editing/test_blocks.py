"""What the blocks of a body refuse before a page is saved."""

import pytest
from wagtail.blocks import StructBlockValidationError

from alliance_site.editing import blocks


@pytest.mark.parametrize(
    ("block", "value", "field"),
    [
        (blocks.VideoBlock(), {"url": "http://[", "title": "A day", "host": "YouTube"}, "url"),
        (
            blocks.AdoptedTextBlock(),
            {"kind": "report", "year": 2015, "title": "A report", "address": "ftp://example.org/"},
            "address",
        ),
    ],
)
def test_an_address_that_no_browser_opens_is_refused_at_its_field(block, value, field):
    with pytest.raises(StructBlockValidationError) as refusal:
        block.clean(block.to_python(value))

    assert list(refusal.value.block_errors) == [field]
