"""A link for a purpose works once, for that purpose, for thirty days."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from membership import links
from membership.links import purposes
from membership.models import Submission
from membership.process.states import State
from tests.support.builders import decide, make_application

pytestmark = pytest.mark.django_db


def test_a_purpose_link_works_until_its_purpose_is_reached():
    application = make_application(state=State.UNCONFIRMED)
    key = purposes.purpose_key(application, links.CONFIRM)
    assert links.find_by_purpose(key, links.CONFIRM).pk == application.pk

    decide(application, "confirm")

    with pytest.raises(Submission.DoesNotExist):
        links.find_by_purpose(key, links.CONFIRM)


def test_a_purpose_link_serves_no_other_purpose_and_is_no_status_link():
    application = make_application(state=State.UNCONFIRMED)
    key = purposes.purpose_key(application, links.CONFIRM)

    for look in (
        lambda: links.find_by_purpose(key, purposes.ERASE),
        lambda: links.find_by_purpose(links.status_key(application), links.CONFIRM),
        lambda: links.find(key),
    ):
        with pytest.raises(Submission.DoesNotExist):
            look()


@pytest.mark.parametrize(("days", "works"), [(29, True), (30, True), (31, False)])
def test_a_purpose_link_ends_after_thirty_days(days, works):
    application = make_application(state=State.UNCONFIRMED)
    key = purposes.purpose_key(application, purposes.ERASE)

    with time_machine.travel(timezone.now() + timedelta(days=days)):
        if works:
            assert links.find_by_purpose(key, purposes.ERASE).pk == application.pk
        else:
            with pytest.raises(Submission.DoesNotExist):
                links.find_by_purpose(key, purposes.ERASE)
