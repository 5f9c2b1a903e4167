"""Whom we write to: changed by the applicant, and no address counts that nobody has proved."""

import pytest

from alliance_site.outbox.messages import message
from membership import links, review
from membership.links import purposes
from membership.models import Submission
from membership.process.errors import TooManySent, TransitionNotAllowed
from membership.process.states import State
from membership.review import contacts
from tests.support.builders import make_application
from tests.support.process import event_codes, letter_codes

pytestmark = pytest.mark.django_db
NEW = "office@exampletown.example"


def fresh(case):
    return Submission.objects.get(pk=case.pk)


def key_in(letter):
    return message(letter).body.partition("/link/")[2].partition("/")[0]


def test_a_name_counts_at_once_and_both_sides_are_told():
    case = review.change_contact(make_application(), {"contact_name": "Lou Example"})

    assert fresh(case).contact_name == "Lou Example"
    assert event_codes(case)[-1] == "change_contact"
    assert letter_codes(case)[-2:] == ["contact_changed", "task_force_contact"]
    assert "lou example" in fresh(case).folded


def test_what_is_saved_unchanged_is_no_change():
    case = make_application()
    review.change_contact(case, {"contact_name": case.contact_name, "contact_email": "KIM@" + NEW})
    again = {"contact_email": fresh(case).new_email}
    before = letter_codes(case)
    review.change_contact(case, again)

    assert letter_codes(case) == before


def test_another_address_counts_once_its_owner_has_pressed_the_button():
    case = make_application()
    former = case.contact_email
    review.change_contact(case, {"contact_email": NEW})

    assert (fresh(case).contact_email, fresh(case).new_email) == (former, NEW)
    asked = {letter.code: letter.to for letter in case.letters.order_by("pk")}
    assert (asked["change_address"], asked["address_asked"]) == (NEW, former)
    review.confirm_new_address(links.find_by_purpose(key_in(last(case, "change_address")), MOVE))

    assert (fresh(case).contact_email, fresh(case).new_email) == (NEW, "")
    told = {letter.code: letter.to for letter in case.letters.order_by("pk")}
    assert (told["address_left"], told["address_changed"]) == (former, NEW)
    assert NEW in last(case, "address_left").body


MOVE = links.CHANGE_ADDRESS


def last(case, code):
    return case.letters.filter(code=code).order_by("-pk").first()


def test_the_link_of_a_letter_fits_no_other_address_than_its_own():
    case = make_application()
    review.change_contact(case, {"contact_email": "wrong@exampletown.example"})
    letter = last(case, "change_address")
    review.change_contact(case, {"contact_email": NEW})

    with pytest.raises(Submission.DoesNotExist):
        links.find_by_purpose(key_in(letter), MOVE)
    assert links.find_by_purpose(key_in(last(case, "change_address")), MOVE) == fresh(case)


def test_whoever_enters_the_present_address_again_takes_the_other_one_back():
    case = make_application()
    review.change_contact(case, {"contact_email": NEW})
    key = key_in(last(case, "change_address"))
    review.change_contact(case, {"contact_email": case.contact_email})

    assert fresh(case).new_email == ""
    with pytest.raises(Submission.DoesNotExist):
        links.find_by_purpose(key, MOVE)
    with pytest.raises(TransitionNotAllowed):
        review.confirm_new_address(case)


def test_an_address_that_had_enough_letters_today_gets_no_more(settings):
    settings.LETTERS_PER_RECIPIENT = 1
    review.change_contact(make_application(), {"contact_email": NEW})
    other = make_application()

    with pytest.raises(TooManySent):
        review.change_contact(other, {"contact_email": NEW})
    assert fresh(other).new_email == ""


def test_a_mistyped_address_is_corrected_and_no_link_given_out_before_works():
    case = make_application(State.UNCONFIRMED)
    wrong, status = case.contact_email, links.status_key(case)
    receipt = last(case, "receipt")
    confirming = purposes.purpose_key(case, links.CONFIRM)
    moved = review.correct_address(case, NEW)

    for find, key in ((links.find, status), (confirm, confirming), (confirm, key_in(receipt))):
        with pytest.raises(Submission.DoesNotExist):
            find(key)
    assert (receipt.to, last(case, "receipt").to) == (wrong, NEW)
    assert confirm(key_in(last(case, "receipt"))).contact_email == NEW
    assert links.find(links.status_key(moved)) == fresh(case)


def confirm(key):
    return links.find_by_purpose(key, links.CONFIRM)


def test_once_the_first_letter_has_left_the_right_address_gets_another_one():
    case = make_application(State.UNCONFIRMED)
    case.letters.update(progress="sent")
    review.correct_address(case, NEW)
    review.correct_address(fresh(case).details, NEW)

    again = case.letters.filter(code="confirm_again")
    assert [letter.to for letter in again] == [NEW]


def test_nobody_corrects_an_address_all_day(monkeypatch):
    monkeypatch.setattr(contacts, "MOST_IN_A_DAY", 1)
    case = make_application(State.UNCONFIRMED)
    case.letters.update(progress="sent")
    review.correct_address(case, NEW)

    with pytest.raises(TooManySent):
        review.correct_address(case, "other@exampletown.example")
    assert fresh(case).contact_email == NEW


def test_a_confirmed_address_is_no_mistyped_one():
    with pytest.raises(TransitionNotAllowed):
        review.correct_address(make_application(State.NEW), NEW)


def test_of_what_is_held_for_spam_nothing_is_changed():
    case = make_application(State.SPAM)

    with pytest.raises(TransitionNotAllowed):
        review.change_contact(case, {"contact_name": "Lou Example"})
    assert fresh(case).contact_name != "Lou Example"


def test_the_contact_of_the_entry_follows_unless_staff_have_entered_somebody_else():
    case = make_application(State.ACCEPTED)
    entry = case.details.participant
    case = review.change_contact(case, {"contact_name": "Lou Example", "contact_email": NEW})
    assert entry.internal_contacts.get().name == "Lou Example"
    case = review.confirm_new_address(case)
    assert entry.internal_contacts.get().email == NEW

    entry.internal_contacts.update(email="desk@exampletown.example", name="Desk")
    review.change_contact(case, {"contact_name": "Alex Example"})
    assert entry.internal_contacts.get().name == "Desk"
