"""A participant agrees where it says yes, may be named, and has sent it."""

from importlib import import_module

import pytest
from django.apps import apps
from django.utils import timezone

from membership import review
from membership.models import PassedProposal
from tests.membership.review.exchanges.test_passing import passed, proposal


@pytest.mark.parametrize(
    ("answer", "named", "sent", "agrees"),
    [
        ("yes", True, True, True),
        ("yes", True, False, False),
        ("yes", False, True, False),
        ("talk", True, True, False),
    ],
)
def test_only_a_sent_yes_that_may_be_named_is_agreement(answer, named, sent, agrees):
    moment = timezone.now() if sent else None
    row = PassedProposal(answer=answer, may_be_named=named, answered_at=moment)

    assert row.agrees == agrees


@pytest.mark.django_db
def test_what_was_typed_before_and_is_no_answer_is_shown_as_it_was_typed():
    row, answered = passed(*proposal()), passed(*proposal())
    typed = {"answer": "yes", "words": "Gladly.", "may_be_named": True}
    PassedProposal.objects.update(**typed)
    PassedProposal.objects.filter(pk=answered.pk).update(answered_at=timezone.now())
    import_module("membership.migrations.0034_passed_proposals_as_typed").keep_as_typed(apps, None)

    row.refresh_from_db()
    answered.refresh_from_db()
    page = review.typed_before(row)
    assert (page.typed["words"], page.typed["may_be_named"]) == (["Gladly."], ["on"])
    assert (row.answer, row.words, row.may_be_named) == ("", "", False)
    assert (answered.words, answered.refused_answers) == ("Gladly.", "")
