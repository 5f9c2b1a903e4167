"""The files of a case: handed to reviewers only, safely, and who read them is written down."""

import pytest
import time_machine
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from membership import links, review
from membership.files import checks, store
from membership.models import SubmissionEvent
from membership.process.permissions import DECIDERS, OBSERVERS
from membership.process.states import State
from membership.viewsets.files import write_down
from tests.support.builders import (
    make_application,
    make_pdf,
    make_picture,
    make_user,
    signed_inputs,
)

pytestmark = pytest.mark.django_db


def test_a_file_is_handed_out_safely_and_its_reading_is_written_down(client, decider):
    draft = make_application(state=State.DRAFT)
    attachment = store.keep(draft, checks.check(make_picture("letter.jpg")))
    case = review.move(review.submit(draft), "confirm")

    response = client.get(reverse("queue:file", args=[case.pk, attachment.pk]))
    assert response.getvalue().startswith(b"\xff\xd8")

    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in response.headers["Content-Security-Policy"]
    assert "no-store" in response.headers["Cache-Control"]
    event = SubmissionEvent.objects.filter(submission=case, code="file_read").get()
    assert (event.actor, event.actor_role) == (decider, "staff")


def test_reading_is_written_down_once_for_each_reader_case_and_day(client, decider):
    case = make_application()
    colleague = make_user(DECIDERS)

    for reader, day in [(decider, 2), (decider, 2), (colleague, 2), (decider, 3)]:
        with time_machine.travel(f"2026-12-{day:02}T23:30:00+01:00", tick=False):
            write_down(case, reader)

    assert case.events.filter(code="file_read").count() == 3
    page = client.get(reverse("queue:inspect", args=[case.pk]))
    assert "file_read" not in [event["code"] for event in page.context["events"]]
    assert [event["text"] for event in page.context["readings"]] == [
        f"{decider} read the files.",
        f"{colleague} read the files.",
        f"{decider} read the files.",
    ]


def test_a_file_is_not_handed_out_under_another_case_or_to_an_observer(client, decider):
    draft = make_application(state=State.DRAFT)
    attachment = store.keep(draft, checks.check(make_picture("letter.jpg")))
    other = make_application()

    wrong = reverse("queue:file", args=[other.pk, attachment.pk])
    assert client.get(wrong, follow=True).status_code == 404
    client.force_login(make_user(OBSERVERS))
    right = reverse("queue:file", args=[attachment.submission_id, attachment.pk])
    assert client.get(right).status_code == 302


def test_a_file_that_only_lies_with_an_answer_is_not_yet_sent(client):
    case = make_application(State.QUESTION)
    client.post(
        f"/en/application/{links.status_key(case)}/",
        {"message": "", "added": make_pdf("unsent.pdf")},
    )
    kept = case.attachments.get(shown_name="unsent.pdf")
    staff = Client()
    staff.force_login(make_user(DECIDERS))
    opened = staff.get(reverse("queue:file", args=[case.pk, kept.pk]), follow=True)
    page = staff.get(reverse("queue:inspect", args=[case.pk])).content.decode()

    assert opened.status_code == 404
    assert "unsent.pdf" not in page


@pytest.mark.one_engine
def test_a_signed_file_is_handed_out_as_it_came_and_so_is_the_document_inside(client, decider):
    content, document = signed_inputs.good()["letter.pdf.p7m"]
    draft = make_application(state=State.DRAFT)
    file = SimpleUploadedFile("letter.pdf.p7m", content)
    kept = store.keep(draft, checks.check(file))
    case = review.move(review.submit(draft), "confirm")
    whole = client.get(reverse("queue:file", args=[case.pk, kept.pk]))
    inside = client.get(reverse("queue:inside", args=[case.pk, kept.pk]))

    assert (whole.getvalue(), inside.getvalue()) == (content, document)
    assert 'filename="letter.pdf"' in inside["Content-Disposition"]
    for answer in (whole, inside):
        assert answer["Content-Disposition"].startswith("attachment; ")
        assert answer["Content-Security-Policy"] == "sandbox; default-src 'none'"
    page = client.get(reverse("queue:inspect", args=[case.pk])).content.decode()
    assert "We have not checked the signature" in page
    assert reverse("queue:inside", args=[case.pk, kept.pk]) in page


@pytest.mark.one_engine
@pytest.mark.parametrize("name", ["detached.p7s", "word.docx.p7m"])
def test_what_we_would_not_take_alone_is_not_handed_out_of_a_signed_file(client, decider, name):
    draft = make_application(state=State.DRAFT)
    file = SimpleUploadedFile(name, signed_inputs.good()[name][0])
    kept = store.keep(draft, checks.check(file))
    case = review.move(review.submit(draft), "confirm")

    inside = client.get(reverse("queue:inside", args=[case.pk, kept.pk]), follow=True)
    assert inside.status_code == 404
