"""A case is erased by a command as its applicant could, and refused where that is refused."""

import pytest
from django.core.management import CommandError, call_command

from membership.models import Submission
from membership.process.states import State
from tests.support.builders import make_application, make_message
from tests.support.process import fresh

pytestmark = pytest.mark.django_db


def test_a_case_is_erased_on_request_and_that_stands_in_its_events(capsys):
    case = make_application(State.IN_REVIEW)

    call_command("erase_case", case.reference.lower())

    assert fresh(case).state == State.ERASED
    assert fresh(case).events.filter(code="erase_on_request").count() == 1
    assert capsys.readouterr().out == f"{case.reference} is erased.\n"


def test_what_the_register_rests_on_is_refused_and_twice_is_told():
    case, message = make_application(State.ACCEPTED), make_message()
    with pytest.raises(CommandError, match="Open again"):
        call_command("erase_case", case.reference)
    assert fresh(case).state == State.ACCEPTED

    call_command("erase_case", message.reference)
    with pytest.raises(CommandError, match="erased already"):
        call_command("erase_case", message.reference)


@pytest.mark.parametrize("reference", ["buy this", "J-2222-223", "J-7KR4-M2C"])
def test_what_is_the_reference_of_no_case_erases_nothing(reference):
    make_message()
    with pytest.raises(CommandError):
        call_command("erase_case", reference)

    assert not Submission.objects.filter(state=State.ERASED).exists()
