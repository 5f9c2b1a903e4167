"""A participant is public, current, called by a name, and unchanged by what was drafted earlier."""

from datetime import date

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from membership.models import Participant
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


def test_the_name_is_that_of_the_readers_language_or_of_the_other_or_the_official_one():
    town = make_participant(official_name="Παράδειγμα", name_en="Exampletown", name_fr="")
    bare = make_participant(official_name="Megara", name_en="", name_fr="")

    with translation.override("fr"):
        assert (town.name(), town.name("en")) == ("Exampletown", "Exampletown")
        assert bare.name() == "Megara"


def test_who_takes_part_is_current_from_its_first_day_on():
    town = make_participant(periods=[{"starts_on": date(2020, 5, 1)}])

    assert list(Participant.objects.current(date(2020, 5, 1))) == [town]
    assert not Participant.objects.current(date(2020, 4, 30))


def test_an_older_draft_brings_back_nothing_that_the_register_keeps():
    town = make_participant()
    draft = town.serializable_data() | {"number": 9999, "slug": "other", "website": ""}

    restored = town.with_content_json(draft)

    assert (restored.number, restored.slug) == (town.number, town.slug)
    assert restored.website == ""


def test_a_presentation_is_told_in_the_readers_language_or_in_another():
    town = make_participant()
    assert town.presentation("en") is None
    english = town.presentations.create(language="en", summary="A mediator.", live=True)
    town.presentations.create(language="fr", summary="Un brouillon.", live=False)

    assert town.presentation("fr") == english


@pytest.mark.parametrize(
    ("given", "missing"), [("latitude", "longitude"), ("longitude", "latitude")]
)
def test_half_a_position_is_refused_at_the_half_that_is_missing(given, missing):
    entry = make_participant()
    setattr(entry, given, 0)

    with pytest.raises(ValidationError) as refused:
        entry.full_clean()
    assert list(refused.value.message_dict) == [missing]
    setattr(entry, missing, 0)
    entry.full_clean()
