"""What the tests of files stand on."""

import pytest

from membership.process.states import State
from tests.support.builders import make_application


@pytest.fixture
def draft(db):
    return make_application(state=State.DRAFT)
