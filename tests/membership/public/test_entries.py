"""A participant under the name its reader knows, found under all of them."""

import pytest

from membership.models import OtherName
from membership.public import directory
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


def entry_of(**facts):
    entry = make_participant(**facts)
    OtherName.objects.create(participant=entry, name="Kleinmegara", kind="exonym", language="de")
    return directory.everybody()[entry.pk]


@pytest.mark.parametrize(
    ("facts", "language", "name", "others"),
    [
        ({"name_en": "Megara", "name_fr": "Mégare"}, "fr", "Mégare", ["Μέγαρα"]),
        ({"name_en": "Megara"}, "fr", "Megara", ["Μέγαρα"]),
        ({}, "en", "Μέγαρα", []),
    ],
)
def test_it_is_called_as_its_reader_knows_it_and_its_own_names_stand_beside(
    facts, language, name, others
):
    entry = entry_of(official_name="Μέγαρα", country="GR", **facts)

    assert (entry.name(language), entry.official_names(language)) == (name, others)


@pytest.mark.parametrize("word", [" megara", " kleinmegara", " greece", " grece"])
def test_every_word_of_every_name_stands_behind_a_space(word):
    assert word in entry_of(official_name="Μέγαρα", name_fr="Mégare", country="GR").folded


@pytest.mark.parametrize(
    ("place", "has_dot"),
    [
        ({"latitude": 38, "longitude": 23}, True),
        ({"latitude": 28, "longitude": -15}, False),
        ({}, False),
    ],
)
def test_only_what_lies_on_the_sheet_has_a_dot(place, has_dot):
    assert bool(entry_of(**place).dot) == has_dot
