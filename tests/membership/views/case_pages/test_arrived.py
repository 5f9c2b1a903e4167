"""Whoever sends something from the page of a case reads at its top that it has arrived."""

from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from membership import links
from membership.process.states import State
from tests.support.builders import make_application, make_pdf, make_picture
from tests.support.visitors import text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("pages")]


def status(case, page=""):
    return f"/en/application/{links.status_key(case)}/{page}"


def sent(client, case, page, data):
    """Send from the status page twice, as by a button that is pressed twice; return the address."""
    first, second = (client.post(status(case, page), data()) for _press in range(2))
    assert (first.status_code, first["Location"]) == (303, second["Location"])
    return first["Location"]


@pytest.mark.parametrize(
    ("page", "data", "said"),
    [
        ("", {"message": "The minutes follow."}, "What you added has arrived."),
        ("letter/", {}, "Your letter has arrived."),
    ],
)
def test_what_arrived_is_named_with_its_files(client, page, data, said):
    case = make_application()
    field = "letter" if page else "added"
    where = sent(client, case, page, lambda: data | {field: make_pdf("minutes.pdf")})

    shown = client.get(where)
    assert f"{said} minutes.pdf" in text(shown)
    assert 'role="status"' in shown.content.decode()
    assert said not in text(client.get(status(case)))


@pytest.mark.parametrize("state", [State.NEW, State.ACCEPTED, State.DECLINED])
def test_a_change_of_the_contact_is_told_whatever_became_of_the_case(client, state):
    case = make_application(state)
    typed = {"contact_name": "Lou Example", "contact_email": case.contact_email, "language": "en"}
    shown = text(client.get(sent(client, case, "contact/", lambda: typed)))
    assert "The contact person is changed." in shown

    typed |= {"contact_email": "office@other.example"}
    shown = text(client.get(sent(client, case, "contact/", lambda: typed)))
    assert "We have written to the other e-mail address." in shown


def test_a_picture_is_told_to_have_arrived(client):
    case, picture = make_application(State.ACCEPTED), make_picture("hall.jpg").read()
    said = {"taken_by": "Kim Example", "caption": "The hall", "may_show": "on"}

    def data():
        return said | {"pictures": SimpleUploadedFile("hall.jpg", picture)}

    where = sent(client, case, "picture/", data)
    assert "Your picture has arrived. hall.jpg" in text(client.get(where))


def test_an_answer_is_called_one_and_an_addition_is_not(client):
    asked, case = make_application(State.QUESTION), make_application()
    where = sent(client, asked, "", lambda: {"message": "Twelve."})
    assert "Your answer has arrived." in text(client.get(where))

    where = sent(client, case, "", lambda: {"message": "The minutes follow."})
    shown = text(client.get(where))
    assert "What you added, " in shown
    assert "Your answer, " not in shown


@pytest.mark.parametrize("number", ["", "0", "x", "99", "9" * 30, "\u0664"])
def test_a_number_of_nothing_says_nothing(client, number):
    assert "has arrived." not in text(client.get(status(make_application()), {"arrived": number}))


def test_it_is_said_for_an_hour(client):
    case = make_application()
    where = sent(client, case, "", lambda: {"message": "The minutes follow."})

    with time_machine.travel(timezone.now() + timedelta(hours=2), tick=False):
        assert "has arrived." not in text(client.get(where))
