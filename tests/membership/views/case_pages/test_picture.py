"""A picture of the town hall: sent by who takes part, kept for staff, published by nobody."""

import pytest

from membership.files import sent, store
from membership.process.states import State
from tests.membership.views.case_pages.test_status import page
from tests.support.builders import make_application, make_pdf, make_picture
from tests.support.visitors import follow, text

pytestmark = pytest.mark.django_db


def said(**other):
    words = {"taken_by": "Kim Example", "caption": "The town hall at noon", "may_show": "on"}
    return words | {"pictures": make_picture("hall.jpg")} | other


def test_a_picture_is_kept_with_its_credit_and_the_words_of_the_permission(client):
    case = make_application(State.ACCEPTED)
    seen = text(follow(client.post(page(case, "picture/"), said())))

    picture = sent.pictures(case).get()
    assert (picture.taken_by, picture.caption) == ("Kim Example", "The town hall at noon")
    assert "may show this picture free of charge" in picture.permission
    assert "Taken by Kim Example." in seen
    assert picture.permission in seen
    assert {"picture_received", "task_force_picture"} <= {each.code for each in case.letters.all()}


def test_the_same_picture_once_more_is_the_same_with_new_words(client):
    case = make_application(State.ACCEPTED)
    picture = make_picture("hall.jpg")
    client.post(page(case, "picture/"), said(pictures=picture))
    picture.seek(0)
    client.post(page(case, "picture/"), said(pictures=picture, caption="The town hall at dawn"))

    assert sent.pictures(case).get().caption == "The town hall at dawn"
    assert case.events.filter(code="send_picture").count() == 1


def test_without_permission_nothing_is_sent_and_what_was_chosen_is_kept(client):
    case = make_application(State.ACCEPTED)
    seen = text(follow(client.post(page(case, "picture/"), said(may_show=""))))

    assert "Confirm that we may show the picture" in seen
    assert "hall.jpg" in seen
    assert not sent.sent(case).exists()
    client.post(page(case, "picture/"), said(pictures=[]))
    assert sent.pictures(case).get().shown_name == "hall.jpg"


def test_a_document_is_refused_as_a_picture(client):
    case = make_application(State.ACCEPTED)
    answer = client.post(page(case, "picture/"), said(pictures=make_pdf("hall.pdf")))

    assert "the file is no picture. Choose a JPG or PNG" in text(follow(answer))
    assert not case.attachments.exists()


def test_who_does_not_take_part_is_asked_for_no_picture(client):
    case = make_application(State.IN_REVIEW)
    answer = client.post(page(case, "picture/"), said())

    assert "We are reading your application" in text(follow(answer))
    assert not case.attachments.exists()


def test_the_same_picture_without_a_caption_keeps_the_one_it_has(client):
    case = make_application(State.ACCEPTED)
    picture = make_picture("hall.jpg")
    for caption in ("The town hall at noon", ""):
        picture.seek(0)
        client.post(page(case, "picture/"), said(pictures=picture, caption=caption))

    assert sent.pictures(case).get().caption == "The town hall at noon"


def test_a_case_full_of_pictures_says_so_in_place_of_the_form(client, monkeypatch):
    case = make_application(State.ACCEPTED)
    client.post(page(case, "picture/"), said())
    monkeypatch.setattr(store, "MOST_FILES_OF_CASE", 1)

    shown = client.get(page(case, "picture/")).content.decode()
    assert 'name="taken_by"' not in shown
    assert f"/en/contact/write/?case={case.reference}" in shown
    answer = client.post(page(case, "picture/"), said(pictures=[]))
    assert "Choose the picture" not in text(follow(answer))
    assert "as many files as we can keep. Call or write to us" in text(follow(answer))
