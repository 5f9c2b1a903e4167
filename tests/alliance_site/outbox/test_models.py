"""The row of a letter: what it is about, whichever model's row is at hand, and what keeps that."""

import pytest
from django.db import connection
from django.db.models import ProtectedError
from django.test.utils import CaptureQueriesContext
from wagtail.models import ReferenceIndex

from alliance_site.models import Letter
from membership.models import JoinApplication, Message, Submission
from membership.process.states import State
from tests.support.builders import make_application, make_letter, make_message, make_participant

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("model", [JoinApplication, Submission])
def test_the_letters_of_a_case_are_found_by_its_own_row_and_by_that_of_its_kind(model):
    case = model.objects.get(pk=make_application().pk)
    letter = Letter.objects.get(pk=make_letter(about=case).pk)

    for same in (JoinApplication.objects.get(), Submission.objects.get()):
        assert letter in same.letters
        assert letter in Letter.objects.filter(submission=same)
    assert letter.about == Submission.objects.get()


def test_letters_of_a_case_are_those_of_no_other_row_with_its_number():
    case, participant = make_application(), make_participant(id=4711)
    Submission.objects.filter(pk=case.pk).update(reference=None, state="draft")
    about_case, about_participant = make_letter(about=case), make_letter(about=participant)

    Letter.objects.filter(pk=about_participant.pk).update(about_id=case.pk)

    assert about_participant not in case.letters
    assert about_case not in Letter.objects.filter(participant__isnull=False)


def test_a_row_that_letters_are_about_is_not_deleted():
    draft = make_message(state=State.DRAFT)  # nothing else stands in the way
    letter = make_letter(about=draft)

    for rows in (draft, Submission.objects.get(), Message.objects.all(), Submission.objects.all()):
        with pytest.raises(ProtectedError) as refused:
            rows.delete()
        assert refused.value.protected_objects == {letter}
    draft.letters.delete()
    draft.delete()


def test_a_list_of_letters_asks_for_their_cases_once():
    for _number in range(3):
        make_letter(about=make_application())

    with CaptureQueriesContext(
        connection,
    ) as asked:
        rows = list(Letter.objects.exclude(submission__state="draft").prefetch_related("about"))

    assert {letter.about for letter in rows} == set(Submission.objects.all())
    assert len(asked) <= 3


def test_no_letter_stands_in_the_index_of_what_is_in_use():
    assert not ReferenceIndex.model_is_indexable(Letter)
