"""One application travels all the way, without script: form, letter, queue, register, site."""

import re

import pytest
from django.core import mail as outbox

from alliance_site.outbox import delivery
from membership.links import case_key
from membership.models import JoinApplication, Participant
from membership.process.permissions import DECIDERS
from news.models import ArticlePage
from tests.support.builders import (
    make_opening_statement,
    make_pdf,
    make_picture,
    make_user,
)

pytestmark = pytest.mark.django_db(transaction=True)
PAGES = [
    {
        "name": "Comuna Exemplești",
        "country": "RO",
        "authority_kind": "municipality",
        "population": "4 200",
        "website": "exemplesti.example",
    },
    {"head_name": "B. Sample", "head_office": "primar"},
    {"contact_name": "A. Sample", "contact_email": "office@example.org"},
    {"work_now": "Un mediator lucrează în două școli primare.", "text_language": "ro"},
    {"mandate": "here"},
]


def fill_in(page, answers):
    for name, value in answers.items():
        control = page.locator(f'[name="{name}"]')
        if control.first.get_attribute("type") == "radio":
            page.check(f'[name="{name}"][value="{value}"]')
        elif control.evaluate("control => control.localName") == "select":
            control.select_option(value)
        else:
            control.fill(value)


def go_on(page, pressed="form.form button.button:not([name])"):
    """Press a button, that of a form, or a link, and wait for the page that it leads to."""
    with page.expect_navigation():
        page.click(pressed)


def sign_in(page, user):
    page.goto("/admin/")
    fill_in(page, {"login": user.email, "password": "a long enough password"})
    go_on(page, 'form button[type="submit"]')


def files():
    chosen = (make_pdf("council.pdf"), make_picture("page-2.jpg"))
    return [{"name": f.name, "mimeType": "", "buffer": f.read()} for f in chosen]


def send_application(page, language):
    """Fill in the form from its first page to its last, and return the reference."""
    page.goto(f"/{language}/join/")
    go_on(page, f'a.button[href="/{language}/join/start/"]')
    # What comes faster waits for a person.
    page.wait_for_timeout(1000 * case_key.LEAST_SECONDS + 200)
    for answers in PAGES:
        fill_in(page, answers)
        if "mandate" in answers:
            page.set_input_files('[name="letter"]', files())
        go_on(page)
    page.check('[name="authorised"]')
    go_on(page)
    return page.locator(".receipt-open__reference").inner_text()


def confirm(page, language):
    """Read the letter as the applicant does, and press the button its link leads to."""
    delivery.send_due()
    (letter,) = [each for each in outbox.outbox if each.to == ["office@example.org"]]
    assert "Comuna Exemplești" not in letter.body  # nobody has proved to read it
    page.goto(re.search(rf"http\S+/{language}/link/\S+", letter.body)[0])
    go_on(page)


def accept(page, reference):
    """Sign in, find the case in the queue, take it and accept it as the page shows."""
    sign_in(page, make_user(DECIDERS))
    case = JoinApplication.objects.get(reference=reference)
    page.goto("/admin/queue/")
    go_on(page, f'a[href="/admin/queue/inspect/{case.pk}/"] >> nth=0')
    go_on(page, f'form[action$="/{case.pk}/take/"] button')
    go_on(page, f'a[href$="/{case.pk}/step/accept/"]')
    assert "131" in page.locator("main").inner_text()
    go_on(page, "form.case__form .case__actions button")


@pytest.mark.sample(1)
@pytest.mark.parametrize("language", ["en", "fr"])
def test_an_application_travels_from_the_form_into_the_directory(pages, open_page, language):
    make_opening_statement("2015-12-31", participants=130)
    visitor = open_page(script=False, width=360, locale=language)

    reference = send_application(visitor, language)
    confirm(visitor, language)
    assert visitor.locator(".receipt-done").count() == 1
    accept(open_page(script=False), reference)

    visitor.goto(f"/{language}/participants/")
    assert "131" in visitor.locator(".lead").inner_text()
    go_on(visitor, "text=Comuna Exemplești")
    assert "131" in visitor.locator(".overline").inner_text()
    assert Participant.objects.public().get().number == 131
    drafts = ArticlePage.objects.filter(live=False, title__contains="Comuna Exemplești")
    assert drafts.count() == 2
