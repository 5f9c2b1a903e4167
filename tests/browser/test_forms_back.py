"""Going back, sending twice, two tabs, the other language: one form, and nothing typed is lost."""

import pytest

from membership.models import JoinApplication, Message, Submission
from tests.browser.test_journey import PAGES, files, fill_in, go_on

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("framed_pages")]


def value(page, name):
    return page.locator(f'[name="{name}"]').input_value()


@pytest.mark.sample(1)
@pytest.mark.parametrize("script", [True, False])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_going_back_to_the_first_page_finds_the_same_form(open_page, script, language):
    page = open_page(script=script, locale=language)
    page.goto(f"/{language}/join/")
    go_on(page, f'a.button[href="/{language}/join/start/"]')
    first = page.url
    for answers in PAGES[:3]:
        fill_in(page, answers)
        go_on(page)
    for _time in range(3):
        page.go_back()

    assert page.url.partition("#")[0] == first
    assert value(page, "name") == "Comuna Exemplești"
    fill_in(page, {"population": "4 300"})
    go_on(page)
    assert value(page, "head_name") == "B. Sample"
    assert JoinApplication.objects.get().population == 4300


@pytest.mark.parametrize("script", [True, False])
def test_going_back_after_a_corrected_mistake_shows_a_page(open_page, script):
    page = open_page(script=script)
    page.goto("/en/join/start/")
    fill_in(page, PAGES[0] | {"population": "many"})
    go_on(page)
    assert page.title().startswith("Error: ")
    assert value(page, "population") == "many"
    page.reload()
    fill_in(page, {"population": "4 200"})
    go_on(page)
    page.go_back()

    assert "Your authority" in page.locator("h1").inner_text()
    assert not page.title().startswith("Error: ")
    assert Submission.objects.count() == 1


def test_going_back_after_sending_leads_to_the_receipt(open_page):
    page = open_page(script=False)
    page.goto("/en/contact/write/")
    fill_in(page, {"subject": "press", "text": "May we film?", "contact_name": "A. Sample"})
    fill_in(page, {"contact_email": "office@example.org"})
    go_on(page)
    receipt = page.url
    page.go_back()

    assert page.url == receipt
    assert Message.objects.count() == 1


def test_pressing_twice_and_two_tabs_are_one_form(open_page, take_picture):
    page = open_page()
    page.goto("/en/join/start/")
    other = page.context.new_page()
    other.goto(page.url)
    for tab, name in ((page, "Comuna Exemplești"), (other, "Comuna Exempleni")):
        fill_in(tab, PAGES[0] | {"name": name})
        tab.dblclick("form.form button.button")
        tab.wait_for_url("**/leader/#main" if tab is page else "**/authority/#main")

    assert JoinApplication.objects.get().name == "Comuna Exemplești"
    assert other.get_by_text("Saved now: Comuna Exemplești").is_visible()
    assert value(other, "name") == "Comuna Exempleni"
    take_picture(other, "form-saved-meanwhile")
    go_on(other)
    assert JoinApplication.objects.get().name == "Comuna Exempleni"


@pytest.mark.sample(1)
@pytest.mark.parametrize("width", [360, 1280])
def test_the_other_language_keeps_what_was_typed_and_chosen(open_page, take_picture, width):
    page = open_page(script=False, width=width)
    page.goto("/en/declaration/sign/start/")
    fill_in(page, {"name": "Bashkia Shembull", "signer_name": "R. Sample", "signed_on_day": "2"})
    page.set_input_files('[name="signed_text"]', files())
    go_on(page, 'button[name="switch"][value="fr"]')

    assert page.locator("html").get_attribute("lang") == "fr"
    assert [value(page, name) for name in ("name", "signer_name", "signed_on_day")] == [
        *("Bashkia Shembull", "R. Sample", "2"),
    ]
    assert page.locator(".files li").count() == 2
    assert page.locator(".mistake").count() == 0
    take_picture(page, f"form-in-french-{width}")


def test_enter_in_a_field_sends_the_form_and_changes_no_language(open_page):
    page = open_page(script=False)
    page.goto("/en/join/start/")
    fill_in(page, PAGES[0])
    page.press('[name="website"]', "Enter")
    page.wait_for_url("**/leader/#main")

    assert page.locator("html").get_attribute("lang") == "en"


def test_what_was_typed_is_erased_after_a_question(open_page, barriers, take_picture):
    page = open_page()
    page.goto("/en/join/start/")
    fill_in(page, {"name": "Comuna Exemplești"})
    go_on(page)
    take_picture(page, "form-kept")
    go_on(page, 'a[href$="/erase/"]')
    assert barriers(page) == []
    take_picture(page, "form-erase")
    go_on(page)

    assert barriers(page) == []
    assert page.locator("h1").inner_text() == "Everything is erased"
    assert not Submission.objects.exists()
