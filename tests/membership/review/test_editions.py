"""What was asked and what was signed is kept, once for each wording and language."""

import pytest
from django.db.models import ProtectedError
from django.utils.translation import override

from membership import review
from membership.models import DeclarationSignature, Signatory, Submission, Wording
from membership.process.kinds import Kind
from membership.process.permissions import DECIDERS
from membership.process.states import State
from membership.review import editions
from tests.support.builders import (
    decide,
    make_application,
    make_message,
    make_proposal,
    make_signature,
    make_user,
)

pytestmark = pytest.mark.django_db
MAKERS = (make_application, make_message, make_proposal, make_signature)
TEXT = {
    "language": "en",
    "title": "Declaration",
    "official_name": "",
    "parts": [],
    "document": None,
}


@pytest.mark.parametrize("make", MAKERS)
def test_what_was_sent_keeps_the_edition_it_answered(make):
    case = make(State.UNCONFIRMED)

    assert (case.edition.kind, case.edition.language) == (case.kind, "en")
    assert case.edition.content == editions.WORDINGS[case.kind]()


def test_the_edition_is_in_the_language_of_the_page_not_of_the_letters():
    draft = make_application(State.DRAFT, language="en")

    with override("fr"):
        assert review.submit(draft).edition.language == "fr"


def test_two_cases_of_one_wording_share_its_edition():
    assert make_application().edition == make_application().edition
    assert Wording.objects.filter(kind=Kind.JOIN).count() == 1


def test_another_wording_makes_a_new_edition_and_leaves_the_old_one(monkeypatch):
    old = make_application()
    content = dict(old.edition.content)
    changed = content | {"pages": []}
    monkeypatch.setitem(editions.WORDINGS, Kind.JOIN, lambda: changed)

    new = make_application()

    old.edition.refresh_from_db()
    assert (old.edition.content, new.edition.content) == (content, changed)


def test_what_staff_enter_was_read_in_no_form():
    draft = make_application(State.DRAFT)

    assert review.submit(draft, by=make_user(DECIDERS), by_role="staff").edition is None


def test_an_edition_that_a_case_answered_cannot_be_deleted():
    edition = make_application().edition

    with pytest.raises(ProtectedError):
        edition.delete()


def signed(text=TEXT, state=State.UNCONFIRMED):
    draft = make_signature(State.DRAFT)
    review.submit(draft, declared=text)
    return DeclarationSignature.objects.get(pk=draft.pk)


def test_a_signature_keeps_the_very_text_and_language_that_was_shown():
    french = TEXT | {"language": "fr", "title": "Déclaration"}

    kept = [signed().declaration, signed(french).declaration, signed().declaration]

    assert [edition.content for edition in kept] == [TEXT, french, TEXT]
    assert [edition.language for edition in kept] == ["en", "fr", "en"]
    assert kept[0] == kept[2]


def test_the_signatory_keeps_the_text_when_the_case_is_erased():
    case = signed()
    for step in ("confirm", "take", "accept"):
        case = decide(Submission.objects.get(pk=case.pk), step)

    review.forget(case)

    assert Signatory.objects.get().declaration.content == TEXT


def test_a_fingerprint_is_the_same_on_both_engines_and_differs_with_the_language():
    kept = editions.of_declaration(TEXT)
    kept.refresh_from_db()

    assert editions.of_text(kept.content) == kept.sha256
    assert editions.of_text(TEXT | {"language": "fr"}) != kept.sha256


def test_the_name_on_paper_is_that_of_the_edition_that_will_be_kept():
    with override("fr"):
        on_paper = editions.now(Kind.JOIN)
        assert str(editions.of_questions(Kind.JOIN)) == on_paper
    assert editions.now(Kind.JOIN) != on_paper
