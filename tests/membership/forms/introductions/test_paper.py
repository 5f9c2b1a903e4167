"""The form on paper asks what the pages ask, in the same words, and nothing of a screen."""

import pytest
from django.utils.translation import override

from membership.forms.fields.files import FilesField
from membership.forms.introductions import paper
from membership.forms.journeys import JOURNEYS
from membership.forms.spam import HONEYPOT
from membership.process.kinds import Kind

pytestmark = pytest.mark.one_engine
PRINTED = [kind for kind, journey in JOURNEYS.items() if journey.check]


def asked(journey):
    """Yield each question of the pages of a form, by name."""
    for form in (*(step.form for step in journey.steps), journey.check):
        for name, each in form.base_fields.items():
            if name != HONEYPOT and not each.widget.is_hidden:
                yield name, each


def printed(kind):
    return [question for part in paper.parts(JOURNEYS[kind]) for question in part.questions]


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["en", "fr"])
@pytest.mark.parametrize("kind", PRINTED)
def test_every_question_stands_on_it_once_with_its_label_and_hint(kind, language):
    with override(language):
        found = {question.name: question for question in printed(kind)}
        assert len(found) == len(printed(kind))
        for name, field in asked(JOURNEYS[kind]):
            assert found.pop(name).label == field.label
    assert not found


@pytest.mark.django_db
@pytest.mark.parametrize("kind", PRINTED)
def test_hints_are_those_of_the_page_but_for_what_only_a_screen_can_do(kind):
    found = {question.name: question for question in printed(kind)}
    for name, field in asked(JOURNEYS[kind]):
        if not isinstance(field, FilesField) and name not in paper.HINTS:
            assert found[name].hint == field.help_text
    said = " ".join(question.hint for question in found.values())
    assert not [word for word in ("MB", "PNG", "list", "Choose") if word in said]


@pytest.mark.django_db
@pytest.mark.parametrize("kind", PRINTED)
def test_every_question_has_one_place_for_its_answer(kind):
    for question in printed(kind):
        places = (question.boxes, question.lines, question.day, question.tick, question.enclosed)
        assert len([place for place in places if place]) == 1, question.name


@pytest.mark.django_db
def test_a_long_answer_has_more_lines_than_a_short_one_and_a_choice_has_its_words():
    found = {question.name: question for question in printed(Kind.JOIN)}

    assert len(found["name"].lines) == 1
    assert len(found["work_now"].lines) == paper.MOST_LINES
    assert len(found["country"].lines) == 1
    assert "Region" in found["authority_kind"].boxes
    assert found["letter"].hint.startswith("Enclose")
