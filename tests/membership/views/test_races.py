"""Many posts of one opened form at once, over the whole way from the request to the row."""

import pytest

from alliance_site.models import Letter
from membership.models import Attachment, Message, Submission
from tests.membership.review.test_races import at_once
from tests.support.builders import make_pdf
from tests.support.visitors import MESSAGE, SIGNATURE, opened, start

pytestmark = pytest.mark.django_db(transaction=True)


def test_a_hundred_posts_of_one_message_are_one_message():
    page = opened("/en/contact/write/")
    answers = at_once(*[lambda: start(page, MESSAGE)] * 100)

    assert {answer.status_code for answer in answers} == {303}
    assert len({answer["Location"] for answer in answers}) == 1
    assert Message.objects.count() == 1
    assert Letter.objects.filter(to="office@example.org").count() == 1


def test_many_posts_of_one_form_with_a_file_are_one_draft_with_one_file():
    page = opened("/en/declaration/sign/start/")

    def post():
        return start(page, SIGNATURE, signed_text=make_pdf())

    answers = at_once(*[post] * 20)

    assert {answer["Location"] for answer in answers} == {answers[0]["Location"]}
    assert Submission.objects.count() == 1
    assert Attachment.objects.count() == 1
