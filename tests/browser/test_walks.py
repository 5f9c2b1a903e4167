"""What people come for, walked from the first page to the last in either language."""

import re
from datetime import date, timedelta

import pytest
from django.core import mail as outbox

from alliance_site.outbox import delivery
from membership import links
from membership.links import case_key
from membership.models import (
    Cooperation,
    CooperationProposal,
    JoinApplication,
    Message,
    Signatory,
    Submission,
)
from membership.process.permissions import DECIDERS
from membership.process.states import State
from membership.review import editions
from tests.browser.test_journey import PAGES, files, fill_in, go_on, sign_in
from tests.support.builders import decide, make_application, make_participant, make_user

pytestmark = [
    pytest.mark.django_db(transaction=True),
    pytest.mark.usefixtures("framed_pages"),
    pytest.mark.sample(1),
    pytest.mark.parametrize("script", [False, True]),
    pytest.mark.parametrize("language", ["en", "fr"]),
]
PROPOSAL = {
    "name": "Example Association",
    "country": "GR",
    "proposal": "A training for mediators.",
    "visibility": "participant",
    "contact_name": "Sam Example",
    "contact_email": "sam@association.example",
}
SIGNATURE = {
    "name": "Bashkia Shembull",
    "country": "AL",
    "authority_kind": "municipality",
    "signer_name": "R. Sample",
    "signer_office": "Mayor",
    "signed_on_day": "2",
    "signed_on_month": "11",
    "signed_on_year": "2026",
    "contact_name": "A. Sample",
    "contact_email": "office@example.org",
}
PASSED = {
    "answer": "yes",
    "words": "Gladly.",
    "signed_name": "Robin Example",
    "signed_function": "Deputy mayor",
}


@pytest.fixture
def visitor(open_page, language, script):
    """Return a page of somebody with a small phone who reads ``language``."""
    return open_page(script=script, width=360, locale=language)


@pytest.fixture
def staff(open_page, language, script):
    page = open_page(script=script)
    sign_in(page, make_user(DECIDERS))
    return page


def begin(page, address):
    """Open a form and read it for as long as a person does."""
    page.goto(address)
    page.wait_for_timeout(1000 * case_key.LEAST_SECONDS + 200)


def link_to(recipient, path):
    """Return the first link to such a path in the last letter that somebody got."""
    delivery.send_due()
    letters = [letter for letter in outbox.outbox if letter.to == [recipient]]
    return re.search(rf"http\S+{path}\S+", letters[-1].body)[0]


def check_and_send(visitor, name):
    """Go on from the only page of a form, back to it and on again, send, and back once more."""
    go_on(visitor)
    visitor.go_back()
    assert visitor.locator('[name="name"]').input_value() == name
    go_on(visitor)
    if (tick := visitor.locator('[name="authorised"]')).count():
        tick.check()
    go_on(visitor)
    receipt = visitor.url
    visitor.go_back()
    assert visitor.url == receipt


def take(staff, case):
    staff.goto(f"/admin/queue/inspect/{case.pk}/")
    go_on(staff, f'form[action$="/{case.pk}/take/"] button')


def accept(staff, case):
    staff.goto(f"/admin/queue/{case.pk}/step/accept/")
    go_on(staff, "form.case__form .case__actions button")


def test_a_proposal_is_passed_on_agreed_and_stands_on_the_page_of_the_participant(
    open_page, visitor, staff, language
):
    town = make_participant(official_name="Exampletown", slug="exampletown")
    propose(visitor, language, town)
    case = CooperationProposal.objects.get()
    assert (case.state, [*case.participants.all()]) == (State.NEW, [town])

    take(staff, case)
    go_on(staff, f'a[href*="/{case.pk}/pass"]')
    fill_in(staff, {"address": "town@example.org"})
    go_on(staff, "form.case__form .case__actions button")
    assert not is_told("Example Association", open_page(), f"/{language}/participants/exampletown/")
    answer_as_town(visitor)
    visitor.goto(link_to("sam@association.example", "/application/"))
    assert "Gladly." in visitor.locator("main").inner_text()

    accept(staff, case)
    assert Cooperation.objects.get().participants.get() == town
    assert is_told("Example Association", open_page(), f"/{language}/participants/exampletown/")


def propose(visitor, language, town):
    begin(visitor, f"/{language}/cooperate/start/")
    fill_in(visitor, PROPOSAL | {"named_search": "exampl"})
    go_on(visitor, 'button[name="named_find"]')
    go_on(visitor, f'button[name="named_add"][value="{town.pk}"]')
    visitor.check('[name="publish"]')
    check_and_send(visitor, PROPOSAL["name"])
    confirm_at(visitor, link_to("sam@association.example", "/link/"))


def answer_as_town(visitor):
    visitor.goto(link_to("town@example.org", "/link/"))
    assert "A training for mediators." in visitor.locator("main").inner_text()
    fill_in(visitor, PASSED)
    visitor.check('[name="may_be_named"]')
    go_on(visitor)


def is_told(words, page, address):
    """Ask a browser that has kept nothing of that page."""
    page.goto(address)
    return words in page.locator("main").inner_text()


def confirm_at(page, address):
    page.goto(address)
    go_on(page)
    assert page.locator(".receipt-done").count() == 1


def test_the_declaration_is_signed_with_the_sheet(visitor, staff, language):
    visitor.goto(f"/{language}/declaration/sign/")
    begin(visitor, f"/{language}/declaration/sign/start/")
    fill_in(visitor, SIGNATURE)
    go_on(visitor, 'button[name="print"]')
    assert "Bashkia Shembull" in visitor.locator(".to-sign").inner_text()
    shown = visitor.locator("main").inner_text()
    go_on(visitor, "main ol a")
    visitor.set_input_files('[name="signed_text"]', files())
    check_and_send(visitor, SIGNATURE["name"])
    confirm_at(visitor, link_to("office@example.org", "/link/"))

    case = Submission.objects.get().details
    assert case.declaration.language == language
    assert editions.named(case.declaration.sha256) in shown
    take(staff, case)
    accept(staff, case)
    assert Signatory.objects.get().authority == "Bashkia Shembull"
    visitor.goto(f"/{language}/declaration/")
    assert "Bashkia Shembull" in visitor.locator("main").inner_text()


def test_a_concern_is_written_without_a_name_and_its_answer_is_read(visitor, staff, language):
    begin(visitor, f"/{language}/contact/write/?subject=concern")
    assert "112" in visitor.locator("#before").inner_text()
    go_on(visitor)
    assert visitor.locator(".mistakes a").count()
    fill_in(visitor, {"text": "The school has two entrances."})
    go_on(visitor)
    own = visitor.locator(".receipt-open a").inner_text()
    case = Message.objects.get()
    assert (case.subject, case.contact_email) == ("concern", "")

    take(staff, case)
    staff.goto(f"/admin/queue/{case.pk}/step/reply/")
    fill_in(staff, {"message": "We have asked the town."})
    go_on(staff, "form.case__form .case__actions button")
    visitor.goto(own)
    assert "We have asked the town." in visitor.locator("main").inner_text()


def test_mistakes_on_each_page_are_told_and_going_back_finds_each_page(visitor, language):
    begin(visitor, f"/{language}/join/start/")
    seen = []
    for answers in PAGES:
        seen.append(visitor.locator("h1").inner_text())
        go_on(visitor)
        assert visitor.locator(".mistakes a").count()
        assert visitor.locator("h1").inner_text() == seen[-1]
        fill_in(visitor, answers)
        if "mandate" in answers:
            visitor.set_input_files('[name="letter"]', files())
        go_on(visitor)
    go_on(visitor)
    assert visitor.locator(".mistakes a").count()
    found = []
    while seen[0] not in found:
        visitor.go_back()
        found.append(visitor.locator("h1").inner_text())
        assert JoinApplication.objects.get().state == State.DRAFT
    assert {*seen} <= {*found}


def test_a_lost_link_is_asked_for_and_opens_the_case(visitor, language):
    case = make_application(State.IN_REVIEW, language=language)
    visitor.goto(f"/{language}/join/")
    go_on(visitor, 'main a[href$="/application/lost/"]')
    go_on(visitor)
    assert visitor.locator(".mistakes a").count()
    fill_in(visitor, {"contact_email": case.contact_email})
    go_on(visitor)
    visitor.goto(link_to(case.contact_email, "/application/"))
    assert case.reference in visitor.locator("main").inner_text()


def test_a_letter_follows_the_form_an_answer_is_corrected_and_all_is_withdrawn_and_erased(
    visitor, language
):
    day = date.today() + timedelta(days=20)
    case = make_application(State.IN_REVIEW, language=language, mandate_pending_until=day)
    case = decide(case, "ask", question_kind="outdated", question_fields=("population",))
    page = f"/{language}/application/{links.status_key(case)}/"
    visitor.goto(page)
    visitor.set_input_files('[name="letter"]', files())
    go_on(visitor, "#letter-form button.button:not([name])")
    go_on_with(visitor, "population", "many")
    assert visitor.locator(".mistakes a").count()
    go_on_with(visitor, "population", "13 000")
    case.refresh_from_db()
    assert (case.population, case.state) == (13_000, State.IN_REVIEW)
    assert case.attachments.count() == 2

    for transition, state in (("withdraw", State.WITHDRAWN), ("erase", State.ERASED)):
        visitor.goto(page)
        go_on(visitor, f'main a[href$="/{transition}/"], aside a[href$="/{transition}/"]')
        go_on(visitor)
        case.refresh_from_db()
        assert case.state == state
    assert not case.attachments.exists()


def go_on_with(page, name, answer):
    fill_in(page, {name: answer})
    go_on(page, "#form button.button:not([name])")
