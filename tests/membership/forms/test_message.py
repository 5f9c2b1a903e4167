"""A message says who writes, unless it is a concern."""

import pytest
from django.utils import translation

from membership.forms.message import MessageForm
from membership.process.choices import MessageSubject
from tests.support.visitors import MESSAGE

UNNAMED = MESSAGE | {"contact_name": "", "contact_email": ""}


@pytest.mark.parametrize("subject", MessageSubject)
def test_only_whoever_is_concerned_may_stay_unnamed(subject):
    form = MessageForm(UNNAMED | {"subject": subject})

    assert form.is_valid() == (subject == MessageSubject.CONCERN)
    if form.errors:
        assert form.errors["contact_name"] == ["Enter your name"]
        assert form.errors["contact_email"] == ["Enter your e-mail address"]


def test_the_name_is_that_of_the_case_too_and_the_language_that_of_the_page():
    form = MessageForm(MESSAGE)
    assert form.is_valid(), form.errors

    with translation.override("fr"):
        answers = form.answers()
    assert (answers["name"], answers["language"]) == (MESSAGE["contact_name"], "fr")
