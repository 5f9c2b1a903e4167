"""How long a case has waited is counted in working days, and marked once it is late."""

import re
from datetime import date, datetime, timedelta

import pytest
import time_machine
from django.urls import reverse

from membership.models import ClosingDay, Submission
from membership.process.states import Group, State
from membership.viewsets.queue_columns import AgeColumn
from tests.support.builders import decide, leave_a_change, make_application
from tests.support.visitors import text

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 11, 23, 9)


def age(case):
    return AgeColumn("age").get_cell_context_data(
        case, {"row": case, "table": None, "request": None}
    )


@time_machine.travel(MONDAY + timedelta(days=7), tick=False)
def test_the_clock_passes_over_weekends_and_closing_days():
    ClosingDay.objects.create(day=date(2026, 11, 25))
    case = Submission(clock_days=2, clock_started_on=MONDAY.date())

    assert age(case)["days"] == "6 days"
    assert age(Submission(clock_days=1))["days"] == "1 day"


@time_machine.travel(MONDAY, tick=False)
def test_a_case_is_late_from_the_day_after_it_was_due():
    assert not age(Submission(due_on=MONDAY.date()))["late"]
    assert age(Submission(due_on=MONDAY.date() - timedelta(days=1)))["late"]


@time_machine.travel(MONDAY, tick=False)
def test_days_gone_by_and_the_day_an_answer_was_due_are_told_apart(client, decider):
    case = make_application()
    Submission.objects.filter(pk=case.pk).update(
        due_on=date(2026, 11, 18), clock_days=19, clock_started_on=None
    )
    said = client.get(reverse("queue:index")).content.decode()

    assert re.search(r"19 days\s*· <strong[^>]*>\s*overdue, was due 18 November", said)


def test_a_line_of_the_queue_has_name_state_and_whose_turn_it_is(client, decider):
    make_application(name="Comuna Exemplu")
    said = client.get(reverse("queue:index")).content.decode()

    for words in ("Comuna Exemplu", "New", "Task Force"):
        assert words in said


@pytest.mark.parametrize("ending", ["accept", "decline", "withdraw"])
def test_a_case_is_marked_as_being_changed_as_long_as_that_can_be_handed_in(
    client, decider, ending
):
    case = leave_a_change(make_application(state=State.IN_REVIEW))
    everything = f"{reverse('queue:index')}?group="
    assert "being changed by the applicant" in text(client.get(everything))
    state = decide(case, ending).state

    group = next(group for group in Group if state in group.states)
    listed = text(client.get(f"{everything}{group}"))
    read = text(client.get(reverse("queue:inspect", args=[case.pk])))

    assert case.name in listed
    assert "being changed" not in listed
    assert "has not handed it in yet" not in read
