"""Who helps now: the list as a reader meets it."""

import pytest
from django.utils import translation

from membership.models import PlaceOfHelp
from membership.public import places_of_help

pytestmark = pytest.mark.django_db


def test_they_stand_by_country_in_the_language_of_the_reader():
    for country, name in (("DE", "B"), ("AT", "C"), ("DE", "A")):
        PlaceOfHelp.objects.create(country=country, name=name, advice="Free.", advice_fr="Gratuit.")

    with translation.override("fr"):
        shown = [(place.country, place.name, place.advice) for place in places_of_help.in_order()]

    assert shown == [
        ("Allemagne", "A", "Gratuit."),
        ("Allemagne", "B", "Gratuit."),
        ("Autriche", "C", "Gratuit."),
    ]


@pytest.mark.parametrize(("reader", "marked"), [("fr", "en"), ("en", "")])
def test_advice_in_another_language_than_the_readers_is_marked(reader, marked):
    PlaceOfHelp.objects.create(country="DE", name="A", advice="Free.")
    with translation.override(reader):
        [place] = places_of_help.in_order()

    assert (place.advice, place.advice_language) == ("Free.", marked)
