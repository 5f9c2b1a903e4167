"""A form that is not sent yet: its link by letter, its address proved, its life by the clock."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.utils import timezone

from alliance_site.models import Letter
from alliance_site.outbox import delivery
from membership import links, review
from membership.models import Submission
from membership.process.errors import TooManySent, TransitionNotAllowed
from membership.process.states import State
from tests.support.builders import make_application

pytestmark = pytest.mark.django_db
KIM = "kim@exampletown.example"


def a_draft(**answers):
    return make_application(State.DRAFT, **{"contact_email": KIM} | answers)


def night(days, begun):
    """Let the chores of a night run, and their letters leave; return whether a draft is left."""
    with time_machine.travel(begun + timedelta(days=days), tick=False):
        review.remind_of_drafts()
        delivery.send_due()
        review.erase_unsent()
    return Submission.objects.exists()


def reminders():
    return Letter.objects.filter(code="draft_reminder").count()


def test_the_link_is_sent_once_however_often_it_is_asked_for():
    draft = a_draft()
    for _press in range(3):
        draft = review.send_draft_link(draft, KIM, network="192.0.2.1")

    assert Letter.objects.filter(code="draft_link", to=KIM).count() == 1
    delivery.send_due()
    letter = mail.outbox[0]
    assert draft.name not in letter.body + letter.subject
    key = letter.body.split("/link/")[1].split("/")[0]
    assert links.find_by_purpose(key, links.RESUME).pk == draft.pk


def test_another_address_gets_its_own_letter_at_once_and_has_yet_to_be_proved():
    draft = review.confirm_draft(review.send_draft_link(a_draft(), KIM, network=""))
    draft = review.send_draft_link(draft, "sam@exampletown.example", network="")

    assert set(Letter.objects.values_list("to", flat=True)) == {KIM, "sam@exampletown.example"}
    assert draft.confirmed_at is None


def key_in(letter):
    return letter.body.split("/link/")[1].split("/")[0]


@pytest.mark.parametrize("correct", ["in the form", "beside the link"])
def test_a_letter_that_waits_for_a_mistyped_address_does_not_leave(correct):
    draft = review.send_draft_link(a_draft(), "wrong@exampletown.example", network="")
    if correct == "in the form":
        draft = review.amend(draft, {"contact_email": KIM})
    draft = review.send_draft_link(draft, KIM, network="")

    delivery.send_due()

    assert [letter.to for letter in mail.outbox] == [[KIM]]
    assert links.find_by_purpose(key_in(mail.outbox[0]), links.RESUME).pk == draft.pk


def test_nobody_has_links_sent_all_day(settings):
    settings.FORMS_PER_NETWORK = 1
    review.send_draft_link(a_draft(), KIM, network="192.0.2.1")

    with pytest.raises(TooManySent, match="connection"):
        review.send_draft_link(a_draft(), "sam@exampletown.example", network="192.0.2.1")


def test_whoever_opens_the_link_makes_no_change_of_it():
    draft = a_draft()
    with time_machine.travel(timezone.now() + timedelta(days=50)):
        review.confirm_draft(draft)

    assert Submission.objects.get().changed_at == draft.changed_at


def test_an_address_to_which_one_comes_back_gets_its_letter_all_the_same():
    draft = review.send_draft_link(a_draft(), KIM, network="")
    draft = review.amend(draft, {"contact_email": "sam@exampletown.example"})
    draft = review.send_draft_link(draft, KIM, network="")

    delivery.send_due()

    assert [letter.to for letter in mail.outbox] == [[KIM]]


def test_whoever_corrects_the_address_in_the_form_has_yet_to_prove_it():
    draft = review.confirm_draft(a_draft())

    assert review.amend(draft, {"contact_name": "Sam"}).confirmed_at
    assert review.amend(draft, {"contact_email": "sam@exampletown.example"}).confirmed_at is None


def test_a_form_whose_address_is_proved_comes_in_as_a_new_case_with_a_copy_of_its_answers():
    case = review.submit(review.confirm_draft(a_draft()))

    assert case.state == State.NEW
    assert case.due_on
    assert set(case.letters.values_list("code", flat=True)) == {"confirmed", "task_force_new"}
    assert "Two mediators work in the schools." in case.letters.get(code="confirmed").body


def test_the_task_force_is_told_whether_the_address_is_confirmed():
    told = [
        review.submit(draft).letters.get(code="task_force_new").body
        for draft in (a_draft(), review.confirm_draft(a_draft()))
    ]

    assert ["asked to confirm" in body for body in told] == [True, False]
    assert "confirmed the address before" in told[1]


def test_spam_stays_spam_whoever_proved_an_address():
    case = review.submit(review.confirm_draft(a_draft()), spam_reasons=["trap"])

    assert case.state == State.SPAM


def test_a_draft_is_reminded_of_once_extended_twice_and_erased_at_the_end():
    draft, begun = a_draft(), timezone.now()
    assert night(59, begun)
    assert reminders() == 0
    for period in (0, 61, 122):
        assert all(night(period + day, begun) for day in (60.1, 61, 89))
        assert reminders() == 1 + period // 61
        if period < 122:
            with time_machine.travel(begun + timedelta(days=period + 61), tick=False):
                review.extend(draft)

    assert night(122 + 89.9, begun)
    assert not night(122 + 90.1, begun)
    assert not Letter.objects.exists()


def test_nobody_is_erased_within_fourteen_days_of_a_reminder_that_was_late():
    """The worker was down for months."""
    a_draft()
    begun = timezone.now()

    assert night(200, begun)
    assert reminders() == 1
    assert night(213.9, begun)
    assert not night(214.1, begun)


@pytest.mark.parametrize("progress", [Letter.State.FAILED, Letter.State.HELD])
def test_a_reminder_that_never_leaves_keeps_a_form_no_longer_than_120_days(progress):
    a_draft()
    begun = timezone.now()
    with time_machine.travel(begun + timedelta(days=60.1), tick=False):
        review.remind_of_drafts()
    Letter.objects.filter(code="draft_reminder").update(progress=progress)

    assert night(119.9, begun)
    assert not night(120.1, begun)
    assert not Letter.objects.exists()


def test_a_reminder_that_failed_months_late_still_leaves_fourteen_days():
    a_draft()
    begun = timezone.now()
    with time_machine.travel(begun + timedelta(days=200), tick=False):
        review.remind_of_drafts()
    Letter.objects.update(progress=Letter.State.FAILED)

    assert night(213.9, begun)
    assert not night(214.1, begun)


def test_the_reminder_of_a_period_before_warns_of_nothing_any_more():
    draft, begun = a_draft(), timezone.now()
    assert night(60.1, begun)
    with time_machine.travel(begun + timedelta(days=61), tick=False):
        review.extend(draft)

    with time_machine.travel(begun + timedelta(days=61 + 91), tick=False):
        assert review.erase_unsent() == {"erased": 0}


def test_a_late_reminder_names_a_day_that_is_kept():
    a_draft()
    with time_machine.travel("2027-06-01 12:00", tick=False):
        review.remind_of_drafts()
        assert "15 June 2027" in Letter.objects.get().body


def test_a_reminder_names_its_day_in_the_language_of_the_form():
    a_draft(language="fr")
    with time_machine.travel("2027-06-01 12:00", tick=False):
        review.remind_of_drafts()
        assert "15 juin 2027" in Letter.objects.get().body


def test_without_an_address_a_draft_goes_after_ninety_days():
    a_draft(contact_email="")
    begun = timezone.now()

    assert night(89.9, begun)
    assert not night(90.1, begun)


def test_nothing_is_done_to_a_form_that_was_sent_meanwhile():
    draft = a_draft()
    review.submit(Submission.objects.get(pk=draft.pk))

    for rule in (review.extend, review.confirm_draft):
        with pytest.raises(TransitionNotAllowed):
            rule(draft)
    with pytest.raises(TransitionNotAllowed):
        review.send_draft_link(draft, KIM, network="")
