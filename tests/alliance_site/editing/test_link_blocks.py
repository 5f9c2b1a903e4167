"""Links of pages and of the frame lead to what a browser opens, or nowhere."""

import pytest
from wagtail.blocks import StructBlockValidationError

from alliance_site.editing.link_blocks import FrameLinkBlock, LinkBlock


@pytest.mark.parametrize("block", [LinkBlock(), FrameLinkBlock()])
def test_an_address_that_no_browser_opens_is_refused_at_its_field(block):
    value = block.to_python({"text": "Join", "page": None, "url": "javascript:alert(1)"})

    with pytest.raises(StructBlockValidationError) as refusal:
        block.clean(value)

    assert list(refusal.value.block_errors) == ["url"]


def test_a_link_without_page_and_address_leads_nowhere():
    link = LinkBlock().to_python({"text": "Join", "page": None, "url": ""})

    assert not link.address
