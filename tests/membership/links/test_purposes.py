"""A link for a purpose works once, for that purpose, for thirty days."""

from datetime import UTC, date, datetime, timedelta

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
        lambda: links.find_by_purpose(key, links.CHANGE_ADDRESS),
        lambda: links.find_by_purpose(links.status_key(application), links.CONFIRM),
        lambda: links.find(key),
    ):
        with pytest.raises(Submission.DoesNotExist):
            look()


@pytest.mark.parametrize(("days", "works"), [(29, True), (30, True), (31, False)])
def test_a_purpose_link_ends_after_thirty_days(days, works):
    application = make_application(state=State.UNCONFIRMED)
    key = purposes.purpose_key(application, links.CONFIRM)

    with time_machine.travel(timezone.now() + timedelta(days=days)):
        if works:
            assert links.find_by_purpose(key, links.CONFIRM).pk == application.pk
        else:
            with pytest.raises(Submission.DoesNotExist):
                links.find_by_purpose(key, links.CONFIRM)


def test_a_form_is_carried_on_by_its_link_for_as_long_as_it_is_kept():
    draft = make_application(State.DRAFT)
    key = purposes.purpose_key(draft, links.RESUME)

    with time_machine.travel(timezone.now() + timedelta(days=300)):
        assert links.find_by_purpose(key, links.RESUME).pk == draft.pk


@pytest.mark.parametrize(
    ("purpose", "column", "value"),
    [
        (links.CONFIRM, "contact_email", "right@exampletown.example"),
        (links.CHANGE_ADDRESS, "erased_at", datetime(2030, 1, 1, tzinfo=UTC)),
        (links.RESUME, "opened_as", "other-words"),
    ],
)
def test_a_purpose_link_is_used_up_by_whatever_overtakes_it(purpose, column, value):
    case = make_application()
    key = purposes.purpose_key(case, purpose)
    Submission.objects.filter(pk=case.pk).update(**{column: value})

    with pytest.raises(Submission.DoesNotExist):
        links.find_by_purpose(key, purpose)


@time_machine.travel("2030-01-01T12:00Z")
def test_the_last_day_that_a_letter_names_is_the_last_on_which_its_link_works():
    assert links.last_day() == date(2030, 1, 31)
