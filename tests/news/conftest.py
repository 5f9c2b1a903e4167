"""What most tests of the news stand on: the pages of the site, and an editor who is signed in."""

import pytest

from membership.process.permissions import EDITORS
from tests.support.builders import make_site_tree, make_user


@pytest.fixture
def pages(db):
    return make_site_tree()


@pytest.fixture
def editor(client, db):
    client.force_login(make_user(EDITORS))
    return client
