"""The database is stopped and started again: forms say so, and nothing acknowledged is lost."""

import pytest
from django.db import connections

from membership import links
from membership.models import Submission
from membership.process.states import State
from tests.faults.servers import Server
from tests.faults.test_killed_server import is_complete, make_ready_draft, send
from tests.support.builders import make_application

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def database_server(django_db_setup):
    """Return the server of the database of this process, which no other test uses meanwhile."""
    return django_db_setup.server


def test_a_form_is_not_acknowledged_while_the_database_is_away_and_arrives_once_it_is_back(
    database_server,
):
    ready, begun = make_ready_draft(), make_application(state=State.DRAFT)
    page = f"/en/join/{links.status_key(begun)}/leader/"
    connections.close_all()
    with Server() as server:
        database_server.stop(keep=True)
        try:
            assert not send(server, ready)
            refused = server.ask("POST", page, head_name="Ana Įsimenama", head_office="Mayor")
        finally:
            database_server.start()
        assert (refused.status, "Ana Įsimenama" in refused.text) == (503, True)
        assert send(server, ready)
        assert server.ask("POST", page, head_name="Ana Kita", head_office="Mayor").status == 303

    assert is_complete(Submission.objects.get(pk=ready.pk))
    begun.refresh_from_db()
    assert begun.head_name == "Ana Kita"
