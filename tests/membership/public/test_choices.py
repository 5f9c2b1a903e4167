"""What else there is to choose says how many it would find."""

import pytest

from tests.membership.public.listings import shown
from tests.support.builders import make_participant

pytestmark = pytest.mark.django_db


def test_choices_say_how_many_they_would_find(client, pages):
    make_participant(country="ES", themes=["housing"])
    make_participant(country="ES", kind="region")
    make_participant(country="GR")

    context = shown(client, "?kind=city")

    assert [(c["label"], c["count"]) for c in context["countries"]] == [("Greece", 1), ("Spain", 1)]
    assert [(c["key"], c["count"], c["selected"]) for c in context["kinds"]] == [
        ("city", 2, True),
        ("region", 1, False),
    ]
    assert [(c["key"], c["count"]) for c in context["themes"]] == [("housing", 1)]
