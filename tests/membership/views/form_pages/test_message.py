"""A message to the Task Force."""

import re
from html import unescape
from urllib.parse import quote

import pytest

from alliance_site.caching import edition
from alliance_site.models import Frame, InformationPage
from membership import links
from membership.models import Message, PlaceOfHelp
from membership.process.states import State
from tests.support.builders import make_message, make_participant, make_proposal
from tests.support.visitors import MESSAGE, follow, opened, start, text, visitor

pytestmark = pytest.mark.django_db
WRITE = "/en/contact/write/"
CONCERN = f"{WRITE}?subject=concern"


def test_a_message_is_sent_at_once_and_has_a_receipt(client):
    answer = start(WRITE, MESSAGE)

    message = Message.objects.get()
    assert answer.status_code == 303
    assert (message.state, message.name) == (State.NEW, "A. Sample")
    assert message.reference in text(client.get(answer["Location"]))
    assert message.letters.filter(to="office@example.org").exists()


def test_the_same_message_sent_twice_is_one():
    page = opened(WRITE)
    for _time in range(2):
        answer = start(page, MESSAGE)

    assert answer.status_code == 303
    assert Message.objects.count() == 1


def test_a_concern_may_be_written_without_a_name():
    answer = start(CONCERN, {"subject": "concern", "text": "A family was put out of its house."})

    assert answer.status_code == 303
    assert Message.objects.get().contact_email == ""


def test_whoever_wants_an_answer_says_where_it_goes():
    answer = follow(start(WRITE, {"subject": "press", "text": "May we film?"}))

    assert "Two things must be corrected" in text(answer)
    assert "May we film?" in text(answer)


def test_a_filled_trap_has_it_held_as_spam():
    start(WRITE, MESSAGE, leave_empty="x")

    assert Message.objects.get().state == State.SPAM


def test_a_concern_chosen_on_the_page_of_any_message_is_sent_only_once_its_page_was_seen():
    answer = start(WRITE, {"subject": "concern", "text": "Zq typed"})
    page = visitor().get(answer["Location"].partition("#")[0])

    assert Message.objects.get().state == State.DRAFT
    assert "Zq typed" in page.content.decode()
    assert "we cannot stop an eviction" in text(page)
    start(answer["Location"], {"subject": "concern", "text": "Zq typed"})
    assert Message.objects.get().state == State.NEW


def test_before_a_concern_is_written_its_page_says_who_helps_now_and_has_no_drawing():
    PlaceOfHelp.objects.create(country="FR", name="Aide", telephone="39 28", advice="Free.")
    page = visitor().get(opened(CONCERN))
    html = page.content.decode()

    assert "Call 112" in text(page)
    assert "France Aide 39 28 Free." in text(page)
    assert 'href="tel:3928"' in html
    assert 'class="street"' not in html
    assert 'value="concern"' in html.split("checked")[0][-200:]


def test_what_somebody_came_from_is_named_and_kept_with_the_message():
    make_participant(official_name="Exampletown", slug="exampletown")
    page = opened(f"{WRITE}?subject=entry&entry=exampletown")
    assert "You write about: the entry of Exampletown" in text(visitor().get(page))

    start(page, MESSAGE | {"about": "entry:exampletown", "text": ""})
    start(page, MESSAGE | {"about": "entry:exampletown"})

    message = Message.objects.get()
    assert (message.about, message.state) == ("entry:exampletown", State.NEW)


def test_the_page_itself_is_not_offered_as_help_and_a_status_page_names_its_case(client):
    link = 'href="/en/contact/write/'
    case = make_message()

    assert link not in visitor().get(opened(WRITE)).content.decode().partition("Need help?")[2]
    status = client.get(f"/en/application/{links.status_key(case)}/").content.decode()
    assert f"{link}?case={case.reference}" in status


@pytest.mark.parametrize("query", ["entry=exampletown", "page=/en/about/"])
@pytest.mark.usefixtures("framed_pages")
def test_what_somebody_comes_from_is_kept_on_the_way_to_a_concern(client, query):
    make_participant(official_name="Exampletown", slug="exampletown")
    page = client.get(opened(f"{WRITE}?{query}"))
    link = re.search(r'href="([^"]*subject=concern[^"]*)"', page.content.decode())[1]

    page = client.get(f"{page.wsgi_request.path}{unescape(link)}")
    assert "You write about:" in text(page)
    assert "What we can do" in text(page)


@pytest.mark.usefixtures("framed_pages")
def test_every_public_page_leads_to_the_form_and_says_which_it_is(client):
    make_participant(official_name="Exampletown", slug="exampletown")
    for path in ("/en/about/", "/fr/declaration/", "/en/participants/exampletown/", "/en/"):
        footer = client.get(path).content.decode().partition("<footer")[2]
        address = f"/{path[1:3]}/contact/write/?page={quote(path, safe='')}"
        assert f'href="{address}"' in footer
        assert path in text(client.get(opened(address)))


def test_the_page_contact_leads_to_the_form_and_is_not_what_one_writes_about(client, framed_pages):
    home = framed_pages["en", "home"]
    contact = InformationPage(title="Contact", slug="contact", show_contact=True)
    home.add_child(instance=contact)
    contact.save_revision().publish()
    make_participant(official_name="Exampletown", slug="exampletown")

    page = client.get("/en/contact/").content.decode()
    assert 'href="/en/contact/write/"' in page
    assert "?page=" not in page

    for query, kept in (("entry=exampletown", "?entry=exampletown"), ("entry=nobody", "")):
        page = client.get(f"/en/contact/?{query}").content.decode()
        assert f'href="/en/contact/write/{kept}"' in page


@pytest.mark.usefixtures("framed_pages")
def test_the_link_contact_of_the_footer_says_from_which_page_it_leads(client):
    make_participant(official_name="Exampletown", slug="exampletown")
    link = {"text": "Contact", "page": None, "url": "/en/contact/"}
    Frame.objects.update(footer_links=[("link", link)])
    edition.raise_edition()

    page = client.get("/en/participants/exampletown/").content.decode()
    assert 'href="/en/contact/?page=%2Fen%2Fparticipants%2Fexampletown%2F"' in page


def test_a_case_leads_to_the_form_and_says_which_it_is(client):
    case = make_proposal(State.DECLINED)
    for page in ("", "erase/"):
        html = client.get(f"/en/application/{links.status_key(case)}/{page}").content.decode()
        found = set(re.findall(r'href="/en/contact/write/([^"]*)"', html))
        assert found == {f"?case={case.reference}"}
