"""A case is taken and noted on, and whoever is slower is told."""

import pytest
from django.urls import reverse

from membership import review
from membership.models import Note, Submission
from membership.process.permissions import DECIDERS
from membership.process.states import State
from tests.membership.forms.fields.test_staff_texts import NOTHING
from tests.support.builders import (
    make_application,
    make_user,
)

pytestmark = pytest.mark.django_db


def test_taking_a_case_makes_it_the_readers_own(client, decider):
    case = make_application(state=State.NEW)

    client.post(reverse("queue:take", args=[case.pk]))

    case.refresh_from_db()
    assert (case.state, case.owner) == (State.IN_REVIEW, decider)


def test_whoever_takes_a_case_that_a_colleague_took_meanwhile_is_told(client, decider):
    case = make_application(state=State.NEW)
    seen = client.get(reverse("queue:inspect", args=[case.pk])).context["case"].version
    colleague = make_user(DECIDERS, first_name="Ada")
    review.take(case, by=colleague)

    address = reverse("queue:take", args=[case.pk])
    page = client.post(address, {"version": seen}, follow=True).content.decode()

    assert "Ada" in page
    assert Submission.objects.get(pk=case.pk).owner == colleague


def test_reading_changes_nothing_and_taking_needs_a_post(client, decider):
    case = make_application(state=State.NEW)

    assert client.get(reverse("queue:take", args=[case.pk])).status_code == 405
    assert Submission.objects.get(pk=case.pk).owner is None


def test_a_note_is_kept_for_colleagues(client, decider):
    case = make_application(state=State.IN_REVIEW)

    client.post(reverse("queue:note", args=[case.pk]), {"text": "The seal is hard to read."})

    page = client.get(reverse("queue:inspect", args=[case.pk])).content.decode()
    assert "The seal is hard to read." in page


def test_a_note_without_a_visible_word_is_not_kept_and_one_of_many_lines_is(client, decider):
    case = make_application(state=State.IN_REVIEW)
    address = reverse("queue:note", args=[case.pk])
    for nothing in NOTHING:
        client.post(address, {"text": nothing})
    assert not Note.objects.exists()

    client.post(address, {"text": "x\r\n" * 1400 + "\x07the seal\x0bis hard to read"})

    assert Note.objects.get().text == "x\n" * 1400 + "the seal\nis hard to read"
