"""What people would type into the public forms, and a visitor who sends it."""

import re
from datetime import timedelta

import time_machine
from django.test import Client
from django.utils import timezone

from membership import links
from tests.support.builders import make_pdf

AUTHORITY = {
    "name": "Comuna Exemplești",
    "country": "RO",
    "authority_kind": "municipality",
    "population": "4 200",
    "website": "exemplesti.example",
}
LEADER = {"head_name": "B. Sample", "head_office": "primar"}
CONTACT = {
    "contact_name": "A. Sample",
    "contact_email": "office@example.org",
    "language": "en",
}
WORK = {"work_now": "Un mediator lucrează în două școli primare.", "text_language": "ro"}
LETTER = {"mandate": "here"}
PROPOSAL = CONTACT | {
    "name": "Example Association",
    "country": "GR",
    "proposal": "A training for mediators.",
    "visibility": "task_force",
}
SIGNATURE = CONTACT | {
    "name": "Bashkia Shembull",
    "country": "AL",
    "authority_kind": "municipality",
    "signer_name": "R. Sample",
    "signer_office": "Mayor",
    "signed_on_day": "2",
    "signed_on_month": "11",
    "signed_on_year": "2026",
}
MESSAGE = {
    "subject": "question",
    "text": "Who may take part?",
    "contact_name": "A. Sample",
    "contact_email": "office@example.org",
}


def visitor():
    """Return a browser that keeps no cookie of ours."""
    return Client()


def opened(address="/en/join/start/", seconds=60):
    """Return the first page of a form, at the address it was given some seconds ago."""
    with time_machine.travel(timezone.now() - timedelta(seconds=seconds), tick=False):
        return visitor().get(address)["Location"]


def start(address="/en/join/start/", answers=AUTHORITY, client=None, **more):
    """Send the first page of a form, opened afresh or at the address of one that is open."""
    fresh = address.partition("?")[0].endswith(("/start/", "/write/"))
    page = opened(address) if fresh else address
    return (client or visitor()).post(page, answers | more)


def page_of(draft, name):
    """Return the address of a page of a form, in English."""
    return f"/en/{draft.kind}/{links.status_key(draft)}/{name}/"


def follow(answer, client=None):
    """Return the page to which the answer to a post leads, as a browser does."""
    assert answer.status_code == 303, answer.status_code
    return (client or visitor()).get(answer["Location"])


def filled_in(client, language="en"):
    """Send all pages of an application but the last; return the address of the last."""
    answer = start(f"/{language}/join/start/", client=client)
    letter = LETTER | {"letter": make_pdf()}
    for answers in (LEADER, CONTACT | {"language": language}, WORK, letter):
        assert answer.status_code == 303, answer.content.decode()
        answer = client.post(answer["Location"], answers)
    return answer["Location"]


def sent(client, language="en"):
    """Send a whole application; return the answer to the last page."""
    return client.post(filled_in(client, language), {"authorised": "on"})


def text(answer):
    """Return what an answer says, without markup."""
    body = re.sub(r"<(script|style|head)\b.*?</\1>", " ", answer.content.decode(), flags=re.S)
    return " ".join(re.sub(r"<[^>]+>", " ", body).replace("&#x27;", "'").split())
