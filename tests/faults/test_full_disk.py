"""A disk that is full: nothing is acknowledged that is not kept, and reading goes on."""

import pytest
from django.db import connections

from membership import links
from membership.process.states import State
from tests.faults.servers import Server
from tests.faults.test_killed_server import choose_file
from tests.support.builders import make_application, make_picture

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.one_engine]

# A file may have so many bytes in the process of the server: less than the picture, and more than
# what SQLite writes for a draft.
ROOM = 150_000


def test_a_file_that_does_not_fit_is_not_acknowledged_and_is_taken_once_there_is_room():
    draft = make_application(state=State.DRAFT)
    picture = make_picture("another.png", size=(1600, 1200))
    assert picture.size > ROOM
    connections.close_all()

    with Server(largest_file=ROOM) as server:
        assert not choose_file(server, draft, picture)
        assert server.ask("GET", "/en/join/").status == 200
        page = f"/en/application/{links.status_key(draft)}/"
        assert server.ask("GET", page).status == 303
    assert not draft.attachments.exists()

    with Server() as server:
        assert choose_file(server, draft, picture)
    assert [kept.shown_name for kept in draft.attachments.all()] == ["another.png"]
