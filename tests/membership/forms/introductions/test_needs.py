"""What stands under “What you will need” is all that the form cannot do without."""

import pytest

from membership.forms.introductions.needs import NEEDS
from membership.forms.journeys import JOURNEYS


def needed(journey):
    """Return the questions that must be answered and are not preset; a file by a condition."""
    for step in journey.steps:
        for name, field in step.form.base_fields.items():
            by_condition = getattr(field, "optional_note", None) == ""
            if (field.required and not field.initial) or by_condition:
                yield name


@pytest.mark.one_engine
@pytest.mark.parametrize("kind", NEEDS)
def test_whoever_has_all_that_is_listed_can_answer_every_needed_question(kind):
    listed = [name for need in NEEDS[kind] for name in need.names]

    assert sorted(listed) == sorted(needed(JOURNEYS[kind]))


@pytest.mark.one_engine
def test_every_form_with_a_page_before_it_says_what_is_needed():
    assert {*NEEDS} == {kind for kind, journey in JOURNEYS.items() if journey.introduction}
