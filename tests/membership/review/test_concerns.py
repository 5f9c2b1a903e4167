"""A concern about a participant: deciders alone know of it; its writer is told the way back."""

import pytest
from django.urls import reverse

from alliance_site.models import Letter
from membership import links, review
from membership.models import Message
from membership.process import permissions
from membership.process.decisions import Decision
from membership.process.errors import NotPermitted
from membership.process.permissions import ADMINISTRATORS, DECIDERS, OBSERVERS, REVIEWERS
from membership.process.states import State
from tests.support.builders import make_message, make_signature, make_user
from tests.support.visitors import follow, start, text

pytestmark = pytest.mark.django_db
CONCERN = {"subject": "concern", "text": "A family was put out of its house."}
OTHERS = [OBSERVERS, REVIEWERS, ADMINISTRATORS]


def addresses(case):
    letter = case.letters.first()
    return [
        reverse("queue:inspect", args=[case.pk]),
        reverse("queue:take", args=[case.pk]),
        reverse("queue:note", args=[case.pk]),
        reverse("queue:file", args=[case.pk, 1]),
        reverse("queue:transition", args=[case.pk, "reply"]),
        reverse("letter:inspect", args=[letter.pk]),
    ]


@pytest.fixture
def concern():
    return make_message(**CONCERN, name="Zqname", contact_email="zq@example.org")


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_but_deciders_finds_a_concern(client, concern, role):
    client.force_login(make_user(role))
    lists = ["/admin/queue/", "/admin/queue/?q=Zqname", f"/admin/queue/?q={concern.reference}"]
    if role != OBSERVERS:
        lists += ["/admin/letter/", f"/admin/letter/?q={concern.reference}"]
    for address in lists:
        page = client.get(address).content.decode()
        assert "Zqname" not in page.replace('value="Zqname"', "")
        assert f"/queue/inspect/{concern.pk}/" not in page
        assert "zq@example.org" not in page
    for address in addresses(concern)[:-1]:
        assert client.get(address, follow=True).status_code in (404, 405)
        assert client.post(address, follow=True).status_code in (404, 405)
    if role != OBSERVERS:
        assert client.get(addresses(concern)[-1], follow=True).status_code == 404


@pytest.mark.parametrize("role", OTHERS)
def test_nobody_but_deciders_may_do_anything_with_a_concern(concern, role):
    user = make_user(role)

    assert not [each for each in permissions.ABILITIES if permissions.may(user, each, concern)]
    with pytest.raises(NotPermitted):
        review.take(concern, by=user)
    with pytest.raises(NotPermitted):
        review.add_note(concern, "seen", by=user)


@pytest.mark.usefixtures("decider")
def test_a_decider_reads_and_answers_a_concern(client, concern):
    assert "Zqname" in client.get("/admin/queue/").content.decode()
    assert "put out of its house" in client.get(addresses(concern)[0]).content.decode()
    assert client.get(addresses(concern)[-1]).status_code == 200
    assert client.get(addresses(concern)[4]).status_code == 200


def test_other_messages_and_letters_of_accounts_stay_with_reviewers(client):
    make_message(name="Zqother")
    Letter.objects.create(once_key="a", code="password_reset", subject="Zqaccount", language="en")
    client.force_login(make_user(REVIEWERS))

    assert "Zqother" in client.get("/admin/queue/").content.decode()
    assert "Zqaccount" in client.get("/admin/letter/").content.decode()


@pytest.mark.parametrize("email", ["", "office@example.org"])
def test_whoever_writes_a_concern_reads_who_reads_it_and_how_to_come_back(email):
    page = follow(start("/en/contact/write/?subject=concern", CONCERN | {"contact_email": email}))
    seen, html = text(page), page.content.decode()
    case = Message.objects.get()

    assert "Only those of the Task Force who decide read it." in seen
    assert "Keep the address of your page" in seen
    assert f"http://testserver/en/application/{links.status_key(case)}/" in seen
    assert ("nowhere else" in seen) == (not email)
    for drawn in ('class="street"', 'class="receipt-done', "See who else takes part"):
        assert drawn not in html


def test_the_page_of_a_concern_shows_the_answer_and_no_drawing(client):
    case = make_message(**CONCERN, name="", contact_name="", contact_email="")
    review.move(
        case,
        "reply",
        by=make_user(DECIDERS),
        decision=Decision(message="We look.", letter=("A", "{message} {link}")),
    )
    page = client.get(f"/en/application/{links.status_key(case)}/")

    assert "We look." in text(page)
    assert ". Sent on" not in text(page)
    assert "our answer will appear here and nowhere else" in text(page)
    assert 'class="street"' not in page.content.decode()


def test_the_form_says_who_reads_a_concern(client):
    answer = client.get(client.get("/en/contact/write/")["Location"])

    assert "A concern is read only by those of the Task Force who decide." in text(answer)


@pytest.mark.parametrize("page", ["", "sent/"])
def test_pages_of_the_declaration_have_no_drawing(client, page):
    case = make_signature(State.NEW)
    html = client.get(f"/en/application/{links.status_key(case)}/{page}").content.decode()

    assert 'class="street"' not in html
    assert 'class="overline"' not in html


@pytest.mark.parametrize("page", ["", "sent/"])
def test_what_is_held_as_spam_is_told_the_truth(client, page):
    case = make_message(state=State.SPAM)
    seen = client.get(f"/en/application/{links.status_key(case)}/{page}")

    assert "We check it by hand" in text(seen)
    assert "there is nothing to open" in text(seen)
    for untrue in ("Open the message", "There is nothing left for you to do", "Send the message"):
        assert untrue not in text(seen)
