"""An import as the command does it."""

from functools import partial

import pytest

from tests.membership.open_data.importing.command_runs import report_of


@pytest.fixture
def load(tmp_path):
    """Return a function that imports a text and returns what was reported, line by line."""
    return partial(report_of, tmp_path)
