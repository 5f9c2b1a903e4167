"""Lists of the admin: on a phone each column is in reach, on a desk no word is broken."""

import pytest
from django.utils import timezone
from wagtail.contrib.redirects.models import Redirect
from wagtail.users.models import UserProfile

from alliance_site.models import Letter
from membership.process.permissions import ADMINISTRATORS
from news.models import ArticlePage
from tests.browser.test_review import sign_in
from tests.support.builders import (
    decide,
    make_application,
    make_article,
    make_participant,
    make_site_tree,
    make_user,
)

pytestmark = pytest.mark.django_db(transaction=True)
LISTS = ["snippets/membership/participant", "articles", "users"]
LISTS += ["reports/state-of-translations", "reports/site-history", "reports/page-types-usage"]
STICKS_OUT = "main => main.scrollWidth - main.clientWidth"
TO_THE_END = "box => { box.scrollLeft = box.scrollWidth }"
# Words of a list that begin in one line and end in the next; an address may.
BROKEN_WORDS = """() => [...document.querySelectorAll(".listing td, .listing th")].flatMap(cell => {
  const texts = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT), broken = [];
  while (texts.nextNode()) {
    for (const word of texts.currentNode.data.matchAll(/(?<!\\S)\\p{L}{4,}(?!\\S)/gu)) {
      const range = new Range(), end = word.index + word[0].length;
      range.setStart(texts.currentNode, word.index);
      range.setEnd(texts.currentNode, end);
      const lines = new Set([...range.getClientRects()].map(box => Math.round(box.top)));
      if (lines.size > 1) broken.push(word[0]);
    }
  }
  return broken;
})"""
MOVED_BY_KEYS = {"type": "rule", "values": ["scrollable-region-focusable"]}


@pytest.fixture
def reader_of_lists():
    """Make rows that are too long for a phone; return who reads them and is not yet signed in."""
    title = "Rechtsschutzversicherungsgesellschaften: a question of names " * 2
    make_article(make_site_tree(), title).save_revision(log_action=True)
    make_participant(official_name=title[:80])
    return make_user(ADMINISTRATORS, is_superuser=True)


@pytest.mark.sample(1)
@pytest.mark.parametrize("dark", [False, True])
def test_no_column_of_a_list_is_out_of_reach_on_a_phone(
    open_page, live_server, reader_of_lists, barriers, take_picture, dark
):
    page = open_page(width=360, dark=dark)
    sign_in(page, reader_of_lists, live_server.url)
    for path in LISTS:
        page.goto(f"/admin/{path}/")
        box = page.locator("main :has(> table)").first

        assert (path, page.locator("main").evaluate(STICKS_OUT)) == (path, 0)
        box.evaluate(TO_THE_END)
        last = box.locator("th").last.bounding_box()
        assert last["x"] + last["width"] < 361
        assert barriers(page, runOnly=MOVED_BY_KEYS) == []
        take_picture(page, f"list-{path}-{dark}")


@pytest.mark.long
@pytest.mark.parametrize("language", ["fr", "en"])
def test_no_word_of_our_lists_is_broken_on_a_desk(
    open_page, live_server, reader_of_lists, language
):
    decide(
        make_application(country="DE", contact_email="koinonikiprostasia@paradeigma.gov.example"),
        "take",
    )
    Letter.objects.update(progress=Letter.State.SENT, sent_at=timezone.now())
    UserProfile.objects.create(user=reader_of_lists, preferred_language=language)
    page = open_page(width=1280)
    sign_in(page, reader_of_lists, live_server.url)
    broken = {}
    for path in ("letter", "queue", "reports/state-of-translations"):
        page.goto(f"/admin/{path}/")
        assert page.locator(".listing tbody tr").count()
        broken[path] = page.evaluate(BROKEN_WORDS)

    assert {path: words for path, words in broken.items() if words} == {}


def test_where_a_redirect_leads_can_be_read_on_a_phone(open_page, live_server, reader_of_lists):
    Redirect.objects.create(old_path="/old/page", redirect_link="https://example.org/a-long-path")
    page = open_page(width=360)
    sign_in(page, reader_of_lists, live_server.url)
    page.goto("/admin/redirects/")

    target = page.locator("td", has_text="example.org").last
    assert target.bounding_box()["width"] > 120
    assert target.evaluate("cell => cell.scrollWidth - cell.clientWidth") == 0


def test_what_is_done_with_checked_rows_is_in_reach_on_a_phone(
    open_page, live_server, reader_of_lists
):
    page = open_page(width=360)
    sign_in(page, reader_of_lists, live_server.url)
    page.goto("/admin/users/")
    page.locator(".listing tbody input[type=checkbox]").first.check(force=True)

    for button in page.locator(".bulk-actions-buttons a").all():
        place = button.bounding_box()
        assert 0 <= place["x"] <= 360 - place["width"]


def test_the_button_of_the_menu_stands_on_no_message(open_page, live_server, reader_of_lists):
    page = open_page(width=360)
    sign_in(page, reader_of_lists, live_server.url)
    article = ArticlePage.objects.get()
    article.live_revision = article.latest_revision
    article.save()
    ArticlePage.objects.update(body="[]")
    page.goto(f"/admin/pages/{article.pk}/edit/")
    page.get_by_text("differs from the version that was published").wait_for()

    menu = page.locator(".sidebar-nav-toggle").bounding_box()
    words = page.locator(".messages li").evaluate(
        "li => li.getBoundingClientRect().left + parseFloat(getComputedStyle(li).paddingLeft)"
    )
    assert menu["x"] + menu["width"] <= words


@pytest.mark.sample(1)
@pytest.mark.parametrize("width", [360, 1280])
def test_what_is_said_of_an_imported_redirect_is_in_reach(
    open_page, live_server, reader_of_lists, take_picture, width
):
    page = open_page(width=width)
    sign_in(page, reader_of_lists, live_server.url)
    rows = [f"/old/{'a' * 260},https://example.org/{'b' * 90}", "/old/c,/en/nowhere-at-all/"]
    table = "\n".join(["from,to", *rows]).encode()
    page.goto("/admin/redirects/import/")
    file = {"name": "old.csv", "mimeType": "text/csv", "buffer": table}
    page.locator("input[type=file]").set_input_files(file)
    page.locator("main form button[type=submit], main form input[type=submit]").first.click()
    for name, column in {"from_index": "from", "to_index": "to"}.items():
        page.locator(f"select[name={name}]").select_option(label=column)
    box = page.locator("main :has(> table)").first
    assert page.locator("main").evaluate(STICKS_OUT) == 0
    page.locator("main form button[type=submit], main form input[type=submit]").first.click()
    page.get_by_text("Nothing answers at this address").wait_for()
    take_picture(page, f"redirects-{width}")

    assert page.locator("main").evaluate(STICKS_OUT) == 0
    box.evaluate(TO_THE_END)
    for cell in page.locator("#summary td:last-child").all():
        place = cell.bounding_box()
        assert place["width"] > 120
        assert place["x"] + place["width"] <= width


def test_a_wide_screen_shows_a_list_as_wagtail_does(open_page, live_server, reader_of_lists):
    page = open_page(width=1280)
    sign_in(page, reader_of_lists, live_server.url)
    page.goto("/admin/reports/site-history/")

    box = page.locator("main :has(> table)").first
    assert box.evaluate("box => getComputedStyle(box).overflowX") == "visible"
