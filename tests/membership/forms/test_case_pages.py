"""What an applicant fills in beside the status page."""

import pytest

from membership.forms.case_pages import AddressForm, CaseContactForm, WithdrawForm
from membership.process.states import State
from tests.support.builders import make_application

pytestmark = [pytest.mark.django_db, pytest.mark.one_engine]


def test_nobody_has_to_say_why():
    assert WithdrawForm({}, draft=make_application()).is_valid()


@pytest.mark.parametrize(("state", "asked"), [(State.UNCONFIRMED, False), (State.NEW, True)])
def test_an_unconfirmed_address_is_corrected_on_its_own_page(state, asked):
    assert ("contact_email" in CaseContactForm(draft=make_application(state)).fields) == asked


def test_the_same_address_is_no_correction():
    case = make_application(State.UNCONFIRMED)
    form = AddressForm({"contact_email": case.contact_email}, draft=case)

    assert "the address that we have" in str(form.errors)
