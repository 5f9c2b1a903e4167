"""A disk that is full: nothing is acknowledged that is not kept, and reading goes on."""

import pytest
from django.db import connections

from membership import links, typed_pages
from membership.models import JoinApplication
from membership.process.states import State
from tests.faults.servers import Server
from tests.faults.test_killed_server import choose_file
from tests.support.builders import make_application, make_picture
from tests.support.visitors import WORK

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.one_engine]

# A file may have so many bytes in the process of the server: less than the picture, and more than
# what SQLite writes for a draft.
ROOM = 150_000
NOTHING_MORE = 33_000  # enough to read: the memory that SQLite shares is a file of 32,768 bytes


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


def test_where_the_database_does_not_fit_it_is_said_and_what_was_typed_is_shown():
    draft = make_application(state=State.DRAFT)
    typed = WORK | {"work_now": "Zqwords of a tired clerk. " * 2000}
    page = f"/en/join/{links.status_key(draft)}/work/"
    connections.close_all()

    with Server(largest_file=NOTHING_MORE) as server:
        answer = server.ask("POST", page, **typed)
        assert (answer.status, "Zqwords" in answer.text) == (503, True)
        assert server.ask("GET", page).status == 200
    assert typed_pages.pages(JoinApplication.objects.get()) == {}

    with Server() as server:
        assert server.ask("POST", page, **typed).status == 303
    kept = typed_pages.page(JoinApplication.objects.get(), "work")
    assert kept.typed["work_now"] == [typed["work_now"]]
