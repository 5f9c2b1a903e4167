"""Old pages are read as a browser reads them, and their list can be read on a phone."""

from random import Random

import pytest

from membership.process.permissions import ADMINISTRATORS
from news.archive import addresses, completeness
from news.archive.models import ImportedRecord, ImportRun
from news.archive.reading import markup
from tests.browser.test_review import sign_in
from tests.support.broken_markup import page as broken_page
from tests.support.builders import make_user

BASE = "https://www.roma-alliance.org/en/page/9-x.html"
READ = """pages => pages.map(
    html => new DOMParser().parseFromString(html, "text/html").body.textContent
)"""
RESOLVE = "([hrefs, base]) => hrefs.map(href => new URL(href, base).href)"
HREFS = [
    *(
        "//host.example/a",
        "a.pdf",
        "../f/a b.pdf",
        " http://x.example/ ",
        "/files/x.pdf",
        "?a=1&copy=2",
    ),
    *("http:\\\\x.example\\p", "http://x.example/a\nb", "HTTP://x.example/A"),
    *("www.example.org", "44-y.html#a", "mailto:a@b.example?subject=c%20d", "tel:+33388", "./../b"),
    *(
        "http://x.example/?u=http://y.example/",
        "https://x.example/a?b=c;d=e&f#g",
        "ftp://x.example/a",
    ),
]


def test_every_letter_of_a_browser_is_in_the_lines(ask):
    pages = [f"<!DOCTYPE html><body>{broken_page(Random(seed))}" for seed in range(150, 250)]

    for html, text in zip(pages, ask(READ, pages), strict=True):
        words = "".join(line.plain_text for line in markup.of_page(html, BASE))
        assert completeness.letters(words) == completeness.letters(text)


def test_links_lead_where_a_browser_would_go(ask):
    ours = [addresses.resolved(href, BASE) for href in HREFS]

    assert ask(RESOLVE, [ours, BASE]) == ask(RESOLVE, [HREFS, BASE])


@pytest.mark.parametrize("scheme", ["http", "https"])
@pytest.mark.parametrize("rest", ["/x.example/a", "\\x.example\\a"])
def test_one_slash_leads_to_a_path_where_the_page_was_read_by_the_same_scheme(ask, scheme, rest):
    base = BASE.replace("https:", f"{scheme}:")
    href = f"{scheme}:{rest}"

    assert ask(RESOLVE, [[addresses.resolved(href, BASE)], base]) == ask(RESOLVE, [[href], base])


@pytest.mark.django_db(transaction=True)
def test_no_column_of_the_records_is_out_of_reach_on_a_phone(open_page, live_server):
    run = ImportRun.objects.create(files="a")
    title = "Rechtsschutzversicherungsgesellschaften: a question of names " * 2
    ImportedRecord.objects.create(title=title, key="a", number=1, language="en", run=run)
    page = open_page(width=360)
    sign_in(page, make_user(ADMINISTRATORS, is_superuser=True), live_server.url)
    page.goto("/admin/snippets/news/importedrecord/")
    box = page.locator("main :has(> table)").first
    box.evaluate("box => { box.scrollLeft = box.scrollWidth }")

    assert page.locator("main").evaluate("main => main.scrollWidth - main.clientWidth") == 0
    last = box.locator("th").last.bounding_box()
    assert last["x"] + last["width"] < 361
