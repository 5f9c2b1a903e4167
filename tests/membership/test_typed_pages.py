"""Pages as they were typed: kept beside the answers, read by nothing else, gone once right."""

from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.conf import settings
from django.core.exceptions import RequestDataTooBig
from django.utils import timezone

from alliance_site.models import Letter
from membership import review, typed_pages
from membership.models import Message, Submission
from membership.process.errors import TransitionNotAllowed
from membership.process.permissions import DECIDERS
from membership.process.states import State
from membership.public.counting import figures
from membership.register import duplicates
from tests.support.builders import make_application, make_message, make_user
from tests.support.visitors import AUTHORITY, MESSAGE, follow, opened, start, visitor

pytestmark = pytest.mark.django_db
SECRET = "Zzyzxville"


def typed_page(**typed):
    return typed_pages.Page({name: [value] for name, value in typed.items()}, [])


def test_a_page_is_kept_as_typed_and_taken_out_when_it_is_right():
    draft = make_application(State.DRAFT)
    review.keep_refused(draft, "work", typed_page(work_now="\x00\u2028 Тест "))
    draft = review.keep_refused(draft, "leader", typed_page(head_name=""))

    assert typed_pages.page(draft, "work").typed == {"work_now": ["\x00\u2028 Тест "]}
    draft = review.amend(draft, {"head_name": "B. Sample"}, page="leader")
    assert typed_pages.page(draft, "leader") is None
    assert typed_pages.page(draft, "work")


def test_the_column_is_bounded():
    draft = make_application(State.DRAFT)

    with pytest.raises(RequestDataTooBig):
        review.keep_refused(draft, "work", typed_page(work_now="a" * typed_pages.MOST_BYTES))
    assert not Submission.objects.get().refused_answers


def test_a_page_that_is_too_large_is_answered_with_413():
    answer = start(name="a" * (typed_pages.MOST_BYTES + 1))

    assert answer.status_code == 413
    assert not Submission.objects.exists()


def test_nothing_is_kept_for_a_case_that_somebody_moved_meanwhile():
    draft = make_application(State.DRAFT)
    review.submit(draft)

    with pytest.raises(TransitionNotAllowed):
        review.keep_refused(draft, "work", typed_page(work_now="a"))


def test_sending_empties_the_column():
    draft = review.keep_refused(make_application(State.DRAFT), "check", typed_page(authorised=""))
    review.submit(draft)

    assert Submission.objects.get().refused_answers == ""


def test_a_row_of_a_wrong_first_page_is_in_no_queue_search_comparison_letter_or_figure():
    before = figures.today_value("participants")
    start(**(AUTHORITY | {"name": SECRET, "population": "many"}))
    case = make_application(State.NEW, name=SECRET, country="RO")
    client = visitor()
    client.force_login(make_user(DECIDERS))

    draft = Submission.objects.get(state=State.DRAFT)
    assert SECRET in draft.refused_answers
    assert (draft.name, draft.folded) == ("", "")
    assert client.get("/admin/queue/").content.decode().count(f"inspect/{draft.pk}/") == 0
    assert not duplicates.candidates(case)
    assert not Letter.objects.filter(submission=draft).exists()
    assert figures.today_value("participants") == before


def test_nothing_reads_the_column_but_its_own_room_and_the_rules_that_fill_and_empty_it():
    readers = {
        path.relative_to(settings.ROOT).as_posix()
        for path in Path(settings.ROOT, "membership").rglob("*.py")
        if "refused_answers" in path.read_text(encoding="utf-8")
    }

    assert {path for path in readers if "/migrations/" not in path} == {
        "membership/models/cases/passed_proposals.py",
        "membership/models/cases/submissions.py",
        "membership/typed_pages.py",
        "membership/review/exchanges/passing.py",
        "membership/review/intake.py",
    }


def test_no_letter_says_what_was_refused():
    draft = review.keep_refused(
        make_application(State.DRAFT), "leader", typed_page(head_name=SECRET)
    )
    case = review.submit(draft)

    assert case.letters.exists()
    assert not case.letters.filter(body__contains=SECRET).exists()


def test_an_unsent_message_is_erased_seven_days_after_the_last_change():
    page = opened("/en/contact/write/")
    start(page, MESSAGE | {"contact_email": "nix"})
    sent = make_message()

    with time_machine.travel(timezone.now() + timedelta(days=6, hours=23)):
        assert review.erase_unsent() == {"erased": 0}
    with time_machine.travel(timezone.now() + timedelta(days=7, hours=1)):
        assert review.erase_unsent() == {"erased": 1}
    assert [message.pk for message in Message.objects.all()] == [sent.pk]
    assert "Error:" not in visitor().get(page).content.decode()


def test_the_page_of_a_message_says_how_long_it_is_kept():
    page = follow(start("/en/contact/write/", MESSAGE | {"text": ""})).content.decode()

    assert "erased 7 days after the last change" in page
    assert 'href="/en/contact/write/' in page
