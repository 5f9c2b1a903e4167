"""Every page before, on and behind the forms: valid HTML, and nothing in anybody's way.

By turns in English on a phone in the dark and in French on a desk in the light.
"""

from datetime import date

import pytest

from membership import links, review
from membership.files import checks, store
from membership.process.states import State
from membership.process.transitions import Page
from tests.support.builders import (
    make_application,
    make_message,
    make_participant,
    make_pdf,
    make_picture,
    make_proposal,
    make_signature,
)

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("framed_pages")]
BEFORE = ("join/", "cooperate/", "declaration/sign/", "join/paper/", "declaration/sign/paper/")
OF_NO_CASE = ("declaration/sign/signing/", "application/lost/", "application/lost/asked/")
STATES = [state for state in State if state != State.DRAFT]
BESIDE = ("withdraw/", "erase/", "contact/", "sheet/", "asked/", "change/work/")


def with_file(draft):
    store.keep(draft, checks.check(make_pdf("decision-of-the-council.pdf")))
    return draft


def accepted_with_a_picture():
    case = make_application(State.ACCEPTED)
    store.keep(case, checks.check_as_picture(make_picture("hall.jpg")), Page.PICTURE)
    said = {"taken_by": "Kim Example", "caption": "The hall", "permission": "You may show it."}
    return review.send_pictures(case, **said)


def of_drafts():
    """Return the pages of forms that were begun."""
    draft = links.status_key(with_file(make_application(State.DRAFT)))
    signed = links.status_key(with_file(make_signature(State.DRAFT)))
    return [
        *(f"join/{draft}/{page}/" for page in ("letter", "check", "saved", "sheet", "erase")),
        *(f"declaration/sign/{signed}/{page}/" for page in ("signature", "check", "signing")),
    ]


def of_cases():
    """Return the page of each state and kind, and what lies behind it."""
    every = [make_application(state, "en") for state in STATES]
    every += [make_proposal(State.ACCEPTED), make_signature(State.ACCEPTED)]
    every += [make_message(), make_message(subject="concern", contact_email="")]
    every.append(make_application(State.IN_REVIEW, mandate_pending_until=date(2030, 5, 5)))
    pages = [f"application/{links.status_key(case)}/" for case in every]
    new, pictured = make_application(), accepted_with_a_picture()
    pages += [f"application/{links.status_key(new)}/{page}" for page in BESIDE]
    pages += [f"application/{links.status_key(pictured)}/{page}" for page in ("", "picture/")]
    letter = pictured.letters.get(code="picture_received")
    return [*pages, f"application/{links.status_key(pictured)}/letters/{letter.pk}/"]


def faults(page, address, barriers, markup_errors):
    answer = page.goto(address)
    found = [*barriers(page), *markup_errors(answer.body())]
    if answer.status != 200:
        found.append(f"answers {answer.status}")
    if page.evaluate("document.documentElement.scrollWidth > window.innerWidth"):
        found.append("scrolls sideways")
    return found


def test_every_page_of_the_forms_is_valid_and_in_nobodys_way(open_page, barriers, markup_errors):
    town = make_participant(official_name="Exampletown", slug="exampletown")
    screens = [("en", open_page(width=320, dark=True)), ("fr", open_page(locale="fr"))]
    about = [f"contact/write/?entry={town.slug}", "contact/write/?subject=concern"]
    found = {}
    for number, rest in enumerate([*BEFORE, *OF_NO_CASE, *about, *of_drafts(), *of_cases()]):
        language, page = screens[number % 2]
        found[rest] = faults(page, f"/{language}/{rest}", barriers, markup_errors)

    assert {address: what for address, what in found.items() if what} == {}
