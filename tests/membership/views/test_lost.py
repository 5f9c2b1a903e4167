"""Who asks for a lost link is told the same, whoever it is asked for."""

import pytest

from alliance_site.models import Letter
from tests.support.builders import make_application
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db
KIM = "kim@exampletown.example"
LOST = "/en/application/lost/"


def test_known_and_unknown_addresses_get_the_same_answer(client):
    make_application(contact_email=KIM)
    answers = [
        client.post(LOST, {"contact_email": email}) for email in (KIM, "no@exampletown.example")
    ]

    assert {(answer.status_code, answer["Location"]) for answer in answers} == {
        (303, f"{LOST}asked/#main")
    }
    assert len({follow(answer).content for answer in answers}) == 1
    assert Letter.objects.filter(code="lost_link").count() == 1


def test_what_is_no_address_is_shown_again_with_its_mistake(client):
    page = follow(client.post(LOST, {"contact_email": "kim at exampletown"})).content.decode()

    assert 'value="kim at exampletown"' in page
    assert 'id="errors"' in page
    assert "errors" not in text(client.get(f"{LOST}?typed=forged"))


def test_an_address_that_is_too_long_is_told_so(client):
    typed = {"contact_email": f"{'a' * 400}@town.example"}
    page = text(follow(client.post(LOST, typed)))

    assert "The e-mail address is 413 characters long" in page


def test_more_than_a_person_asks_is_refused_whoever_is_asked_for(client, settings):
    settings.FORMS_PER_NETWORK = 0
    statuses = {client.post(LOST, {"contact_email": KIM}).status_code for _press in range(2)}

    assert statuses == {429}


def test_a_broken_link_leads_there(client):
    page = client.get("/en/application/1-abc/")

    assert f'href="{LOST}"' in page.content.decode()
