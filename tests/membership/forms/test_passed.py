"""What a participant answers: everything typed is kept, and mistakes are sentences."""

import pytest

from membership.forms.passed import PassedForm

pytestmark = pytest.mark.django_db


def test_an_empty_answer_says_what_to_enter():
    form = PassedForm({})

    assert [form.errors[name][0] for name in form.errors] == [
        "Choose your answer",
        "Enter your name",
        "Enter your function",
    ]


def test_what_is_wrong_is_kept_as_it_was_typed():
    form = PassedForm({"answer": "perhaps", "words": "x" * 2001, "signed_name": "Robin"})
    assert not form.is_valid()

    kept = form.columns()
    assert (kept["answer"], len(kept["words"]), kept["signed_name"]) == ("", 2001, "Robin")
    assert kept["may_be_named"] is False
