"""What was found, in words."""

import pytest

from tests.membership.public.listings import shown
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("query", "heading"),
    [
        ("", "2 countries, 3 participants"),
        ("?country=ES", "2 participants in Spain"),
        ("?country=ES&q=gan", "1 participant in Spain matches “gan”"),
        ("?q=nowhere", "0 participants match “nowhere”"),
        ("?kind=region", "1 participant matches the filter"),
        ("?country=QQ", "0 participants match the filter"),
    ],
)
def test_the_heading_says_what_was_found(client, pages, query, heading):
    make_participant(official_name="Gandia", country="ES")
    make_participant(official_name="Aragón", country="ES", kind="region")
    make_participant(official_name="Megara", country="GR")

    assert shown(client, query)["heading"] == heading
