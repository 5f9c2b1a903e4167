"""Where the one link of a letter leads; the outbox asks when the letter leaves."""

from copy import copy
from typing import cast

from django.conf import settings

from alliance_site.models import Letter
from membership import links
from membership.models import PassedProposal, Submission
from membership.process.states import State


def status_page(letter: Letter) -> str:
    return links.status_address(case_of(letter))


def confirmation(letter: Letter) -> str:
    """Return the page to confirm the address of this letter, and no other one."""
    return links.purpose_address(case_at_its_address(letter), links.CONFIRM)


def new_address(letter: Letter) -> str:
    """Return the page to make the address of this letter that of the case."""
    case = copy(case_of(letter))
    case.new_email = letter.to
    return links.purpose_address(case, links.CHANGE_ADDRESS)


def resuming(letter: Letter) -> str:
    """Return the page that opens a form and proves the address of this letter, and no other one."""
    return links.purpose_address(case_at_its_address(letter), links.RESUME)


def whole_case(letter: Letter) -> str:
    """Lead to a case whose link was asked for by its address.

    Where nobody has proved to read the address, pressing a button proves it first: a mistyped
    address opens nothing without it, and the applicant sees that it was pressed. An address that
    is no longer that of the case gets a link that opens nothing.
    """
    case = case_of(letter)
    if case.state == State.DRAFT:
        return resuming(letter)
    is_proved = case.state != State.UNCONFIRMED and case.contact_email == letter.to
    return status_page(letter) if is_proved else confirmation(letter)


def passed_proposal(letter: Letter) -> str:
    """Return the page of a participant; its row stands in the key of the letter."""
    return links.passed_address(PassedProposal.objects.get(pk=of_participant(letter)[0]))


def is_passed_proposal_open(letter: Letter) -> bool:
    """Say whether its own link, and not a later one, still waits for an answer."""
    pk, link_number = of_participant(letter)
    row = PassedProposal.objects.filter(pk=pk, link_number=link_number, answered_at=None).first()
    return row is not None and links.why_closed(row) is None


def of_participant(letter: Letter) -> tuple[int, int]:
    """Return the number of the row, and that of the link for which a letter was written."""
    _code, pk, link_number, *_when = letter.once_key.split(":")
    return int(pk), int(link_number)


def review_queue(_letter: Letter) -> str:
    return f"{settings.SITE_ORIGIN}/admin/"


def case_at_its_address(letter: Letter) -> Submission:
    """Return the case as if the address of the letter were still that of the applicant."""
    case = copy(case_of(letter))
    case.contact_email = letter.to
    return case


def case_of(letter: Letter) -> Submission:
    return cast(Submission, letter.about)
