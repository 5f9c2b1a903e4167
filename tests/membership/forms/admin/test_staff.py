"""What staff fill in with a transition."""

import pytest

from alliance_site.models import Letter
from membership.process.states import State
from tests.support.builders import make_application
from tests.support.transition_pages import fields, transition_url

pytestmark = pytest.mark.django_db


def test_a_text_that_would_spoil_the_letter_comes_back_with_what_is_wrong(client, decider):
    case = make_application(state=State.IN_REVIEW)
    address = transition_url(case, "accept")
    typed = fields(client.get(address)) | {"subject": "A {foo}", "body": "Welcome, {link"}

    page = client.post(address, typed)

    assert page.status_code == 422
    assert "{foo} does not stand for anything in this letter." in page.content.decode()
    assert "{link} is missing" in page.content.decode()
    assert "Welcome, {link" in page.content.decode()


def test_another_reason_needs_its_words(client, decider):
    case = make_application(state=State.IN_REVIEW)
    address = transition_url(case, "decline")
    typed = fields(client.get(address)) | {"reason": "other", "note": "See above."}

    page = client.post(address, typed)
    assert page.status_code == 422
    assert {"reason_words", "next_steps"} <= page.context["form"].errors.keys()

    said = {"reason_words": "The council is dissolved.", "next_steps": "Try again in May."}
    client.post(address, typed | said)
    letter = Letter.objects.get(code="declined")
    assert "this reason:\n\nThe council is dissolved.\n" in letter.body
    assert "now:\n\nTry again in May.\n" in letter.body
