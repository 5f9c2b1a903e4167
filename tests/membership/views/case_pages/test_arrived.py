"""Whoever sends something from the page of a case reads at its top that it has arrived."""

from datetime import timedelta

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils import timezone

from membership import links
from membership.process.states import State
from tests.support.builders import (
    make_application,
    make_pdf,
    make_picture,
    make_proposal,
    make_signature,
)
from tests.support.visitors import text

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("pages")]

KNOWN = "This file was here already, and is kept once:"


def status(case, page=""):
    return f"/en/application/{links.status_key(case)}/{page}"


def sent(client, case, page, data):
    """Send from the status page twice, as by a button that is pressed twice; return the address."""
    first, second = (client.post(status(case, page), data()) for _press in range(2))
    assert (first.status_code, first["Location"]) == (303, second["Location"])
    return first["Location"]


def of_a_picture(content):
    said = {"taken_by": "Kim Example", "caption": "The hall", "may_show": "on"}
    return lambda: said | {"pictures": SimpleUploadedFile("hall.jpg", content)}


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
    case, data = make_application(State.ACCEPTED), of_a_picture(make_picture().read())
    where = sent(client, case, "picture/", data)
    assert "Your picture has arrived. hall.jpg" in text(client.get(where))


@pytest.mark.parametrize("make", [make_application, make_proposal, make_signature])
def test_what_the_heading_says_is_not_denied_above_it(client, make):
    case = make(State.NEW)
    where = client.post(status(case, "withdraw/"), {"reason_words": "No time."})["Location"]
    shown = text(client.get(where))
    assert "You withdrew" in shown
    assert "Nothing was changed" not in shown


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


def test_what_changes_nothing_is_not_acknowledged(client):
    case = make_application()
    contact = {"contact_name": "Lou Example", "contact_email": case.contact_email, "language": "en"}
    leader = {"head_name": "Robin Example", "head_office": "Mayor"}
    for page, data in (("contact/", contact), ("change/leader/", leader)):
        sent(client, case, page, lambda data=data: data)
        with time_machine.travel(timezone.now() + timedelta(minutes=2), tick=False):
            shown = text(client.get(sent(client, case, page, lambda data=data: data)))
        assert "is changed." not in shown
        assert "has arrived." not in shown
        assert "Nothing was changed" in shown


def test_another_page_saved_unchanged_at_once_is_not_told_as_the_change_before(client):
    case = make_application()
    contact = {"contact_name": "Lou Example", "contact_email": case.contact_email, "language": "en"}
    where = sent(client, case, "contact/", lambda: contact)
    assert "The contact person is changed." in text(client.get(where))

    said = client.post(status(case), {"message": ""}, follow=True)
    assert "The contact person is changed." not in text(said)


@pytest.mark.parametrize(("page", "field"), [("", "added"), ("letter/", "letter")])
def test_a_file_that_was_sent_before_is_named_as_here_already(client, page, field):
    case = make_application()
    contents = {"minutes.pdf": make_pdf().read(), "new.pdf": make_pdf(pages=2).read()}

    def files(*names):
        return {field: [SimpleUploadedFile(name, contents[name]) for name in names]}

    client.post(status(case, page), files("minutes.pdf") | {"message": "The minutes."})
    with time_machine.travel(timezone.now() + timedelta(minutes=2), tick=False):
        both = client.post(
            status(case, page), files("minutes.pdf", "new.pdf") | {"message": "All."}
        )
        shown = text(client.get(both["Location"]))
        assert f"has arrived. new.pdf {KNOWN} minutes.pdf" in shown
    with time_machine.travel(timezone.now() + timedelta(minutes=4), tick=False):
        again = client.post(status(case, page), files("minutes.pdf") | {"message": "All."})
        shown = text(client.get(again["Location"]))
    assert "has arrived." not in shown
    assert f"{KNOWN} minutes.pdf" in shown


def test_a_picture_that_was_sent_before_is_named_as_here_already(client):
    case, data = make_application(State.ACCEPTED), of_a_picture(make_picture().read())
    client.post(status(case, "picture/"), data())
    with time_machine.travel(timezone.now() + timedelta(minutes=2), tick=False):
        shown = text(client.get(sent(client, case, "picture/", data)))
    assert "has arrived." not in shown
    assert f"{KNOWN} hall.jpg" in shown
