"""A file tells its sender and its reviewer what is unusual about it."""

import html

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from membership import links, review
from membership.files import checks, store
from membership.process.states import State
from tests.support import pdf_inputs
from tests.support.builders import make_application

pytestmark = pytest.mark.django_db


def test_sender_and_reviewer_read_that_a_form_shows_only_please_wait(client, decider):
    draft = make_application(state=State.DRAFT)
    content = pdf_inputs.dynamic_forms()["please-wait.pdf"]
    attachment = store.keep(draft, checks.check(SimpleUploadedFile("form.pdf", content)))
    check = Client().get(reverse("membership:join_check", args=[links.status_key(draft)]))
    case = review.move(review.submit(draft), "confirm")

    seen = client.get(reverse("queue:inspect", args=[case.pk])).content.decode()

    assert str(attachment.warning) in html.unescape(check.content.decode())
    assert "ask for a printed one" in seen
