"""The wording of a form, as an edition keeps it."""

import pytest
from django.utils.translation import override

from membership.forms import wording
from membership.forms.journeys import JOURNEYS
from membership.forms.spam import HONEYPOT

pytestmark = pytest.mark.parametrize("kind", JOURNEYS)


def asked(kind):
    return [
        question
        for page in wording.of_all_forms()[kind]()["pages"]
        for question in page["questions"]
    ]


def test_every_question_and_tick_of_a_form_is_in_its_wording(kind):
    journey = JOURNEYS[kind]
    forms = [step.form for step in journey.steps] + [journey.check] * bool(journey.check)
    fields = {name for form in forms for name in form.base_fields if name != HONEYPOT}

    assert {question["name"] for question in asked(kind)} == fields - {"text_read", "about"}
    assert all(question["label"] for question in asked(kind))


def test_each_language_has_a_wording_of_its_own(kind):
    with override("en"):
        english = asked(kind)
    with override("fr"):
        french = asked(kind)

    assert [question["name"] for question in english] == [question["name"] for question in french]
    assert english != french
