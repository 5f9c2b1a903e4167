"""Who sends an application says for whom."""

import pytest

from membership.forms.join.check import CheckForm
from membership.process.states import State
from tests.support.builders import make_application

pytestmark = pytest.mark.django_db


def test_the_tick_names_the_authority_and_is_never_set_beforehand():
    draft = make_application(State.DRAFT, name="Comuna Exemplu", authorised=True)
    form = CheckForm(draft=draft)

    assert "send this application for Comuna Exemplu" in form.fields["authorised"].label
    assert "checked" not in str(form["authorised"])
    assert CheckForm({}, draft=draft).errors["authorised"] == [
        "Confirm that you are authorised to send this application"
    ]
