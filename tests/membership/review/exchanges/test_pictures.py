"""What a picture is beside the files of the decision, and when it goes."""

import pytest

from membership import review
from membership.files import checks, sent, store
from membership.process.states import State
from membership.process.transitions import Actor, Page
from tests.support.builders import make_application, make_pdf, make_picture

pytestmark = pytest.mark.django_db


def send(case, name="hall.jpg", size=(60, 40)):
    store.keep(case, checks.check_as_picture(make_picture(name, size)), Page.PICTURE)
    said = {"taken_by": "Kim Example", "caption": "", "permission": "You may show it."}
    return review.send_pictures(case, **said)


def test_a_picture_is_no_part_of_the_mandate():
    case = make_application(State.ACCEPTED)
    send(case)

    assert not sent.with_form(case).exists()
    assert sent.pictures(case).count() == 1


def test_what_is_sent_twice_is_sent_once_and_new_words_leave_the_other_files_alone():
    case = make_application(State.ACCEPTED)
    letter = store.keep(case, checks.check(make_pdf("decision.pdf")), Page.MANDATE)
    send(case)
    picture = sent.pictures(case).get()
    for caption in ("The hall", ""):
        said = {"taken_by": "Lou Example", "caption": caption, "permission": "You may."}
        review.send_pictures(case, **said, again=[picture.sha256, letter.sha256])

    assert case.events.filter(code="send_picture").count() == 1
    taken = dict(case.attachments.values_list("shown_name", "taken_by"))
    assert taken == {"hall.jpg": "Lou Example", "decision.pdf": ""}
    assert sent.pictures(case).get().caption == "The hall"


def test_five_files_of_the_form_leave_room_for_five_pictures_at_a_time():
    case = make_application(State.DRAFT)
    for number in range(5):
        store.keep(case, checks.check(make_pdf(f"page-{number}.pdf")))
    for number in range(5):
        picture = make_picture(f"hall-{number}.jpg", (60, 40 + number))
        store.keep(case, checks.check_as_picture(picture), Page.PICTURE)

    one_more = checks.check_as_picture(make_picture("one-more.jpg", (80, 80)))
    with pytest.raises(checks.UploadRefused, match="up to five files"):
        store.keep(case, one_more, Page.PICTURE)


def test_a_picture_is_erased_with_its_case():
    case = make_application(State.ACCEPTED)
    send(case)
    review.forget(case, role=Actor.SYSTEM)

    assert not case.attachments.exists()
