"""A question in a real browser: correct one answer, leave, come back elsewhere, hand it in."""

import pytest

from membership import links
from membership.process.states import State
from tests.browser.test_journey import fill_in, go_on
from tests.browser.test_review import sign_in
from tests.support.builders import decide, make_application

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("framed_pages")]
MARK = "Changed, not handed in yet"


def asked():
    return decide(
        make_application(State.IN_REVIEW),
        "ask",
        question_kind="outdated",
        question_fields=("population", "head_name"),
    )


def test_a_correction_is_left_and_handed_in_from_another_browser(
    open_page, live_server, decider, barriers
):
    case = asked()
    address = f"/en/application/{links.status_key(case)}/"
    page = open_page(script=False, width=360)
    page.goto(address)
    fill_in(page, {"population": "13 000"})
    go_on(page, 'button[name="later"]')
    assert MARK in page.locator("main").inner_text()

    elsewhere = open_page()
    elsewhere.goto(address)
    assert elsewhere.locator('[name="population"]').input_value() == "13 000"
    assert barriers(elsewhere) == []
    go_on(elsewhere)

    staff = open_page()
    sign_in(staff, decider, live_server.url)
    staff.goto(f"/admin/queue/inspect/{case.pk}/")
    before, now = staff.locator(".case__corrections td").all_inner_texts()
    assert (before.strip(), now.strip()) == ("12,000", "13,000")
    assert barriers(staff) == []
