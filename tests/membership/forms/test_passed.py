"""What a participant answers: everything typed is kept, and mistakes are sentences."""

import pytest
from django.http import QueryDict
from django.utils.http import urlencode

from membership.forms.passed import PassedForm

pytestmark = pytest.mark.django_db


def test_an_empty_answer_says_what_to_enter():
    form = PassedForm({})

    assert [form.errors[name][0] for name in form.errors] == [
        "Choose your answer",
        "Enter your name",
        "Enter your function",
    ]


def test_what_is_wrong_is_shown_again_as_it_was_typed():
    typed = {"answer": "perhaps", "words": "x" * 2001, "signed_name": "Robin"}
    form = PassedForm(QueryDict(urlencode(typed)))
    assert not form.is_valid()

    again = PassedForm.typed_again(form.as_typed(judged=True))
    assert {name: again[name].value() for name in typed} == typed
    assert again.errors == form.errors
    assert not again["may_be_named"].value()


def test_a_message_that_is_too_long_is_told_in_the_singular():
    form = PassedForm({"words": "x" * 2500})

    said = "Your message is 2,500 characters long. Shorten it to 2,000"
    assert form.errors["words"] == [said]
