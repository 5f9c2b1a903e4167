"""The form with which an authority signs the Declaration."""

from datetime import date, timedelta

import pytest
from django.http import QueryDict
from django.utils.datastructures import MultiValueDict

from membership.forms.sign import CheckForm, SignatureForm
from membership.process.kinds import KINDS, Kind
from membership.process.states import State
from tests.support.builders import (
    make_frame,
    make_pdf,
    make_signature,
    make_site_tree,
)
from tests.support.visitors import SIGNATURE, opened, text

pytestmark = pytest.mark.django_db


def page(*files, **more):
    data = QueryDict(mutable=True)
    data.update(SIGNATURE | more)
    return SignatureForm(data, MultiValueDict({"signed_text": list(files)}))


def test_a_page_with_the_signed_text_is_accepted():
    form = page(make_pdf())

    assert form.is_valid(), form.errors
    assert form.answers()["signed_on"] == date(2026, 11, 2)


def test_the_signed_text_is_needed():
    assert page().errors == {"signed_text": ["Choose the signed text"]}


def test_nobody_signs_tomorrow():
    ahead = date.today() + timedelta(days=2)
    parts = {"signed_on_day": ahead.day, "signed_on_month": ahead.month}

    form = page(make_pdf(), **parts, signed_on_year=ahead.year)

    assert list(form.errors) == ["signed_on"]


def test_the_name_of_who_signs_is_published_only_if_that_is_ticked():
    form = page(make_pdf())
    form.is_valid()

    assert form.answers()["publish_signer"] is False


def test_every_answer_of_a_signature_is_asked_for():
    assert set(KINDS[Kind.SIGN].answers) - set(SignatureForm().asked) == {
        "authorised",
        "contact_languages",
    }


def test_the_tick_names_the_authority_and_is_never_set_beforehand():
    draft = make_signature(State.DRAFT, authorised=False, name="Bashkia Shembull")
    form = CheckForm(draft=draft)

    assert form["authorised"].label == (
        "I am authorised to send this signature for Bashkia Shembull"
    )
    assert "checked" not in str(form["authorised"])
    assert CheckForm(QueryDict(), draft=draft).errors["authorised"] == [
        "Confirm that you are authorised to send this signature"
    ]


@pytest.mark.parametrize(
    ("year", "said"),
    [("1826", "did not exist yet"), ("2012", "did not exist yet"), ("2099", "is in the future")],
)
def test_nobody_signs_before_the_alliance_or_in_a_time_to_come(year, said):
    found = SignatureForm(SIGNATURE | {"signed_on_year": year}).errors.get("signed_on", [])

    assert len(found) == 1
    assert said in found[0]


def test_the_commitments_stand_on_the_form_that_is_signed(client):
    pages = make_site_tree()
    make_frame(pages)
    page = pages["en", "declaration"]
    page.commitments = [("text", "<p>To speak up.</p>")]
    page.save_revision().publish()
    seen = text(client.get(opened("/en/declaration/sign/start/")))

    assert "What signatories commit to To speak up." in seen
