"""A form is left and carried on: one address, nothing typed lost, nothing taken for sent."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone

from alliance_site.models import Letter
from membership import links, review
from membership.models import JoinApplication, Submission
from membership.process.states import State
from tests.support.builders import make_application, make_pdf, make_proposal, make_signature
from tests.support.visitors import AUTHORITY, CONTACT, LEADER, follow, opened, page_of, start, text

pytestmark = pytest.mark.django_db
KIM = "kim@exampletown.example"
LATER = {"later": "1"}


def saved(draft):
    return page_of(draft, "saved")


def resume(draft, page="resume"):
    return links.purpose_address(draft, links.RESUME).removeprefix("http://testserver")


def test_every_page_says_its_one_address_which_is_good_before_anything_is_kept(client):
    page = opened()
    key = page.split("/")[3]
    seen = text(client.get(page))

    assert f"http://testserver/en/application/{key}/" in seen
    assert "Nothing is kept yet" in seen
    answer = client.get(f"/en/application/{key}/")
    assert (answer.status_code, answer["Location"]) == (303, page)
    start(page)
    draft = JoinApplication.objects.get()
    assert client.get(f"/en/application/{key}/")["Location"] == page_of(draft, "leader")


def test_a_page_that_is_right_is_kept_as_answers_when_it_is_left():
    answer = start(answers=AUTHORITY | LATER)

    draft = JoinApplication.objects.get()
    assert (answer.status_code, answer["Location"]) == (303, f"{saved(draft)}#main")
    seen = text(follow(answer))
    assert "Saved. Not sent yet." in seen
    assert "Step 1" not in seen
    assert "Step 2: the political leader" in seen
    assert draft.name == AUTHORITY["name"]


def test_a_page_that_is_half_done_is_kept_as_it_is_marked_and_says_what_is_missing(client):
    start(answers={"name": "Comuna Exemplești", "population": "many"} | LATER)

    draft = JoinApplication.objects.get()
    assert "(begun, something is missing or to be corrected)" in text(client.get(saved(draft)))
    page = client.get(page_of(draft, "authority")).content.decode()
    assert 'value="many"' in page
    assert 'id="errors"' in page


def test_a_page_left_empty_is_no_mistake(client):
    draft = make_application(State.DRAFT, head_name="", head_office="")
    client.post(page_of(draft, "leader"), LATER)

    assert "(begun" not in text(client.get(saved(draft)))
    assert 'id="errors"' not in client.get(page_of(draft, "leader")).content.decode()


def test_the_file_of_a_page_that_is_left_is_kept(client):
    draft = make_application(State.DRAFT, work_now="")
    client.post(page_of(draft, "letter"), LATER | {"letter": make_pdf("page-1.pdf")})

    assert draft.attachments.get().shown_name == "page-1.pdf"


@pytest.mark.parametrize("make", [make_application, make_proposal, make_signature])
def test_leaving_the_last_page_sends_nothing(client, make):
    draft = make(State.DRAFT)
    check = f"/en/application/{links.status_key(draft)}/"
    while (answer := client.get(check)).status_code == 303:
        check = answer["Location"]
    answer = client.post(check, LATER | {"authorised": "on"})

    assert answer["Location"].endswith("/saved/#main")
    assert Submission.objects.get().state == State.DRAFT


def test_the_link_goes_to_the_address_that_is_typed_and_the_page_says_when(client):
    draft = make_application(State.DRAFT, contact_email="")
    answers = CONTACT | {"contact_name": "", "contact_email": KIM, "later": "link"}
    answer = client.post(page_of(draft, "contact"), answers)
    assert answer["Location"] == f"{saved(draft)}#send-link"
    assert f'value="{KIM}"' in follow(answer).content.decode()

    for _press in range(2):
        answer = client.post(saved(draft), {"contact_email": KIM})
        assert (answer.status_code, answer["Location"]) == (303, f"{saved(draft)}#send-link")
    assert Letter.objects.get().to == KIM
    assert f"The message to {KIM} is on its way." in text(follow(answer))


def test_an_address_that_is_none_is_told_at_its_field_and_kept(client):
    draft = make_application(State.DRAFT)
    answer = client.post(saved(draft), {"contact_email": "kim at exampletown"})

    page = follow(answer).content.decode()
    assert 'value="kim at exampletown"' in page
    assert 'id="errors"' in page
    assert not Letter.objects.exists()


def test_the_letter_opens_a_page_whose_button_proves_the_address_and_leads_on(client):
    draft = make_application(State.DRAFT, head_name="")
    page = resume(draft)
    assert "you also confirm that the e-mail address" in text(client.get(page))
    assert "another 90 days" not in text(client.get(page))
    assert JoinApplication.objects.get().confirmed_at is None

    answer = client.post(page)
    assert answer["Location"] == f"{page_of(draft, 'leader')}#main"
    assert JoinApplication.objects.get().confirmed_at


def test_the_reminder_opens_a_page_that_keeps_the_form_for_another_ninety_days(client):
    draft = make_application(State.DRAFT)
    with time_machine.travel(timezone.now() + timedelta(days=75), tick=False):
        assert "Keep it for another 90 days" in text(client.get(resume(draft)))
        answer = client.post(resume(draft), {"keep": "1"})

        assert answer["Location"] == f"{saved(draft)}#main"
        assert JoinApplication.objects.get().changed_at == timezone.now()


def test_after_sending_the_letter_leads_to_the_case_and_after_erasing_nowhere(client):
    draft = make_application(State.DRAFT)
    page = resume(draft)
    case = review.submit(draft)
    for answer in (client.get(page), client.post(page)):
        status = f"/en/application/{links.status_key(case)}/"
        assert (answer.status_code, answer["Location"].split("#")[0]) == (303, status)

    review.forget(review.move(case, "withdraw", role="applicant"))
    assert client.get(page).status_code == 404


def test_a_form_whose_address_is_proved_is_received_without_another_button(client):
    draft = make_application(State.DRAFT)
    client.post(resume(draft))
    case = review.submit(JoinApplication.objects.get())

    receipt = client.get(f"/en/application/{links.status_key(case)}/sent/")
    assert "Your address is confirmed. There is nothing left for you to do." in text(receipt)


def test_going_on_after_coming_back_loses_nothing(client):
    page = opened()
    start(page, AUTHORITY | {"later": "link"})
    draft = JoinApplication.objects.get()
    answer = client.get(f"/en/application/{links.status_key(draft)}/")
    client.post(answer["Location"], LEADER)

    assert JoinApplication.objects.get().head_name == LEADER["head_name"]


def test_the_page_that_says_saved_leads_to_the_sheet(client):
    draft = make_application(State.DRAFT)

    assert f'href="{page_of(draft, "sheet")}"' in client.get(saved(draft)).content.decode()
