"""A public source says where facts come from, in both languages, and names no case."""

import importlib

import pytest
from django.apps import apps
from django.core.exceptions import ValidationError

from membership.models import Participant, PopulationStatement, Signatory
from membership.process.errors import RegisterError
from membership.process.references import mentions_reference
from membership.process.states import State
from tests.support.builders import (
    decide,
    make_application,
    make_participant,
    make_signature,
    make_site_tree,
)

pytestmark = pytest.mark.django_db


def everything(client):
    """Return all that programs and readers are told about both registers."""
    addresses = [
        f"/{language}/{name}"
        for language in ("en", "fr")
        for name in (
            "participants.csv",
            "participants.json",
            "participants.geojson",
            "declaration/signatories.csv",
            "declaration/signatories.json",
            "declaration/",
        )
    ]
    entry = Participant.objects.first()
    addresses += [f"/{language}/participants/{entry.slug}/" for language in ("en", "fr")]
    answers = [client.get(address) for address in addresses]
    assert {answer.status_code for answer in answers} == {200}
    return "".join(answer.getvalue().decode() for answer in answers)


def test_no_public_word_names_the_case_it_comes_from(client):
    make_site_tree()
    cases = [
        decide(make_application(state=State.IN_REVIEW), "accept"),
        decide(make_signature(state=State.IN_REVIEW), "accept"),
    ]

    told = everything(client)

    assert not [case.reference for case in cases if case.reference in told]
    assert "application of the authority" in told
    assert "demande de la collectivité" in told
    assert "signature de la collectivité" in told


@pytest.mark.parametrize("text", ["Application {}", "see {}", "réf. {} (lettre)"])
def test_nobody_writes_a_reference_into_a_public_source(text):
    reference = make_application().reference
    text = text.format(reference)

    with pytest.raises(RegisterError, match="reference of a case"):
        make_participant(source=text.lower())
    with pytest.raises(ValidationError):
        Signatory(authority="A", country="GR", source_fr=text).full_clean()
    with pytest.raises(ValidationError):
        PopulationStatement(subject="population", low=5000, source=text).full_clean()


@pytest.mark.parametrize("text", ["Home page, 2015", "J-2345-678 of the register", "CG(2026)12"])
def test_what_only_looks_like_a_reference_stays_allowed(text):
    assert not mentions_reference(text)


def test_references_that_were_public_once_are_taken_out_of_rows_and_drafts():
    reference = make_application().reference
    entry = make_participant(source="Home page")
    by_hand = make_participant(source="Home page")
    entry.source = f"Application {reference}"
    entry.save_revision(clean=False)
    Participant.objects.filter(pk=entry.pk).update(source=entry.source)
    Participant.objects.filter(pk=by_hand.pk).update(source=f"Letter of May, {reference}")
    Signatory.objects.create(authority="A", country="GR", source=f"Signature {reference}")

    migration = importlib.import_module("membership.migrations.0007_no_source_names_a_case")
    migration.clean(apps, None)

    entry.refresh_from_db()
    assert (entry.source, entry.source_fr) == (
        "application of the authority",
        "candidature de l’autorité",
    )
    assert entry.get_latest_revision_as_object().source == "application of the authority"
    by_hand.refresh_from_db()
    assert by_hand.source == "Letter of May,"
    assert Signatory.objects.get().source == "signature of the authority"
