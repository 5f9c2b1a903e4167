"""What tests of the news stand on: articles and events of which some are damaged."""

import pytest

from tests.news.damages import DAMAGES, damage, make_good_and_bad


@pytest.fixture
def sound_and_damaged(pages):
    """Make an article and an event that are sound, and one of each that is damaged."""
    make_good_and_bad(pages)
    return pages


@pytest.fixture(params=DAMAGES)
def damaged(request, sound_and_damaged):
    """Damage the bad ones in each way."""
    damage(request.param)
