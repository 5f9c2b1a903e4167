"""Staff choose a participant of the register; the note is theirs to leave out."""

import pytest

from membership.forms.admin.meant import MeantForm
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "sentence"), [("", "that is meant"), ("0", "of the list"), ("x", "of the list")]
)
def test_who_is_none_of_the_register_is_refused_in_a_sentence(typed, sentence):
    form = MeantForm({"participant": typed})

    assert sentence in form.errors["participant"][0]


def test_a_note_is_no_duty():
    assert MeantForm({"participant": make_participant().pk}).is_valid()
