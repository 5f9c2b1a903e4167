"""Where the one link of a letter leads; the outbox asks when the letter leaves."""

from typing import cast

from django.conf import settings

from alliance_site.models import Letter
from membership import links
from membership.models import Submission


def status_page(letter: Letter) -> str:
    return links.status_address(case_of(letter))


def confirmation(letter: Letter) -> str:
    return links.purpose_address(case_of(letter), links.CONFIRM)


def review_queue(_letter: Letter) -> str:
    return f"{settings.SITE_ORIGIN}/admin/"


def case_of(letter: Letter) -> Submission:
    return cast(Submission, letter.about)
