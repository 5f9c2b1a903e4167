"""The menus of the admin: each role is offered what it may open, and nothing else."""

import json
import re

import pytest

from membership.process.permissions import ADMINISTRATORS, AUTHORS, EDITORS, ROLES
from tests.support.builders import make_user

pytestmark = pytest.mark.django_db
PROPS = re.compile(r'<script id="wagtail-sidebar-props" type="application/json">(.*?)</script>')


def offered(client):
    """Yield the address of every entry of the menus."""
    found = PROPS.search(client.get("/admin/").content.decode())
    waiting = [json.loads(found.group(1))]
    while waiting:
        part = waiting.pop()
        if isinstance(part, dict):
            if str(part.get("url", "")).startswith("/admin/"):
                yield part["url"]
            waiting += part.values()
        elif isinstance(part, list):
            waiting += part


# The report of translations that another package brings has no order.
@pytest.mark.one_engine
@pytest.mark.filterwarnings("ignore::django.core.paginator.UnorderedObjectListWarning")
@pytest.mark.parametrize("role", ROLES)
def test_a_menu_offers_what_the_role_may_open(client, pages, role):
    client.force_login(make_user(role))

    addresses = set(offered(client))

    assert addresses
    for address in addresses - {"/admin/logout/"}:
        assert client.get(address).status_code == 200, address


@pytest.mark.parametrize("role", ROLES)
def test_articles_and_events_are_offered_to_those_who_write_them(client, pages, role):
    client.force_login(make_user(role))
    writes = role in {AUTHORS, EDITORS, ADMINISTRATORS}

    assert ("/admin/articles/" in set(offered(client))) == writes
    assert ("/admin/events/" in set(offered(client))) == writes
