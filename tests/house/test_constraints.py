"""Whoever breaks a rule of the database reads a sentence, never the name of the rule."""

from datetime import date

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError
from django.db.models import BaseConstraint
from django.utils.translation import override

from alliance_site.models import LegacyAddress
from membership.models import MembershipPeriod, OtherName, PopulationStatement, Presentation
from tests.house import assert_none
from tests.support.builders import make_participant, make_presentation
from tests.support.sources import APPS

RULES = [
    pytest.param(rule, id=rule.name)
    for app in APPS
    for model in apps.get_app_config(app).get_models()
    for rule in model._meta.constraints
]


@pytest.mark.parametrize("rule", RULES)
def test_every_rule_says_in_both_languages_what_is_wrong(rule):
    with override("en"):
        english = str(rule.get_violation_error_message())
    with override("fr"):
        french = str(rule.get_violation_error_message())

    assert rule.violation_error_message != BaseConstraint.default_violation_error_message
    assert rule.name not in english
    assert english.endswith(".")
    assert french != english


def test_rows_have_one_order_and_no_two_the_same_place_in_it():
    """Else each database answers as it likes, and a row can stand on two pages or on none."""
    assert_none(
        f"{model._meta.label}: {', '.join(model._meta.ordering)}"
        for app in APPS
        for model in apps.get_app_config(app).get_models()
        if model._meta.ordering and not is_total(model)
    )


def is_total(model):
    """Say whether the order of a model tells any two rows apart."""
    names = {name.lstrip("-") for name in model._meta.ordering}
    unique = [{field.name} for field in model._meta.fields if field.unique]
    unique += [{*rule.fields} for rule in model._meta.total_unique_constraints]
    return "pk" in names or any(fields <= names for fields in unique)


@pytest.mark.django_db
def test_rows_that_break_a_rule_are_refused_in_words():
    town = make_participant()
    LegacyAddress.objects.create(language="en", number=7, gone=True)
    OtherName.objects.create(participant=town, name="Dorf", kind="other")
    make_presentation(town)
    broken = {
        "already leads somewhere": LegacyAddress(language="en", number=7, gone=True),
        "or say that it is gone": LegacyAddress(language="en", number=8),
        "already has this other name": OtherName(participant=town, name="Dorf"),
        "already has a presentation": Presentation(participant=town, language="en"),
        "already has an open period": MembershipPeriod(
            participant=town, starts_on=date(2020, 1, 1), counts_from=date(2020, 1, 1)
        ),
    }

    for sentence, row in broken.items():
        with pytest.raises(ValidationError, match=sentence):
            row.validate_constraints()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("figures", "field"),
    [({"low": ""}, "low"), ({"low": "300", "high": "200"}, "high"), ({"low": "99"}, "low")],
)
def test_a_figure_that_cannot_be_is_refused_at_its_field(superuser_client, figures, field):
    answers = {"participant": make_participant().pk, "subject": "roma_population", "source": "X"}

    response = superuser_client.post("/admin/populationstatement/new/", answers | figures)

    assert list(response.context_data["form"].errors) == [field]
    assert not PopulationStatement.objects.exists()
